# Every table of a CSV on the Web description, by csvlint's own library.
require 'csvlint'
require 'json'
require 'net/http'

address = ARGV.fetch(0)
schema = Csvlint::Schema.load_from_uri(address, false)
tables = JSON.parse(Net::HTTP.get(URI(address)))['tables'].map { |table| URI.join(address, table['url']).to_s }
faults = 0
tables.each do |table|
  validator = Csvlint::Validator.new(table, {}, schema)
  (validator.errors + validator.warnings).each do |found|
    faults += 1
    puts "#{table} row #{found.row} column #{found.column}: #{found.type} #{found.content}"
  end
end
puts "#{tables.length} tables" if faults.zero?
exit(faults.zero? ? 0 : 1)
