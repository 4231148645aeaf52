import Articles
import Assets
import Catalog
import CatalogFacts
import Company
import Desk
import GRDB
import HumanResources
import Kernel
import Parties
import Store
import TestSupport
import Testing

/// What a record's fields are described by, against what is made of it: its table, its commands, its form, its journal.
struct DescribedFieldTests {
  /// A described record: its table, the columns no one types there, the operations that write it, and its form.
  struct Described: Sendable {
    let table: String
    let kept: Set<String>
    let columns: [String]
    let keys: [String]
    let operations: [any UseCase.Type]
    let form: [FormField]
    /// The titles of the journal, and the keys that are told with another or not at all.
    let told: [String]
    let untold: Set<String>
    /// The keys its form asks under another.
    let unasked: Set<String>

    init<Record: DescribedRecord>(
      _ record: Record.Type, table: String, kept: Set<String>, operations: [any UseCase.Type],
      untold: Set<String>, unasked: Set<String> = []
    ) {
      self.table = table
      self.kept = kept
      self.operations = operations
      self.untold = untold
      self.unasked = unasked
      columns = Record.fields.columns.map(\.name)
      keys = Record.fields.all.map(\.key.rawValue)
      form = Record.fields.form.filter { !unasked.contains($0.argument) }
      told = Record.fields.told.map(\.title)
    }
  }

  static let records = [
    Described(
      PartyDetails.self, table: "party",
      kept: ["id", "root_id", "sort_name", "sort_city", "archived", "version", "updated_at", "updated_by"],
      operations: [CreateParty.self, UpdateParty.self],
      untold: [
        "force", "street2", "postcode", "city", "country", "delivery_street2", "delivery_postcode",
        "delivery_city", "delivery_country",
      ]),
    Described(
      ContactDetails.self, table: "contact",
      kept: [
        "id", "party_id", "is_principal", "sort_name", "erased_on", "version", "updated_at", "updated_by",
      ], operations: [AddContact.self, UpdateContact.self], untold: []),
    Described(
      EmployeeDetails.self, table: "employee", kept: ["id", "sort_name"], operations: [CreateEmployee.self],
      untold: ["base_salary", "hours", "postcode", "city"]),
    Described(
      AssetSheet.self, table: "asset",
      kept: [
        "id", "sort_label", "day", "service_day", "value", "method", "years", "account",
        "depreciation_account", "origin", "payment", "purchase_id", "purchase_number", "rate", "tax",
        "depreciated", "kept_from", "event",
      ], operations: [AcquireAsset.self, UpdateAsset.self], untold: []),
    Described(
      ProductFacts.self, table: "article",
      kept: ["product_id", "code_key", "sort_label", "version", "updated_at", "updated_by"],
      operations: [UpdateProduct.self], untold: ["price_gross", "vat_category", "write_off"],
      unasked: ["price_gross"]),
  ]

  @Test(arguments: records.indices)
  func `the columns described are those of the table that people write`(_ index: Int) throws {
    let record = Self.records[index]
    let columns = try TestCompany().read { try $0.db.columns(in: record.table).map(\.name) }
    #expect(record.columns.sorted() == columns.filter { !record.kept.contains($0) }.sorted())
  }

  @Test(arguments: records.indices)
  func `a field described is an argument, a field of the form and a line of the journal`(_ index: Int) {
    let record = Self.records[index]
    #expect(Set(record.keys).count == record.keys.count)
    for operation in record.operations {
      let arguments = Set(Command(operation).arguments.map(\.name))
      #expect(Set(record.keys).subtracting(arguments) == [], "\(operation)")
    }
    #expect(Set(record.form.map(\.argument)) == Set(record.keys).subtracting(record.unasked))
    #expect(Set(record.told).count == record.told.count)
    #expect(record.told.count == record.keys.count - record.untold.count)
  }

  @Test func `a setting of the company is an argument, a field of its form and a line of the journal`() {
    let keys = CompanyProfile.fields.all.map(\.key.rawValue)
    #expect(Set(Command(UpdateCompany.self).arguments.map(\.name)) == Set(keys))
    #expect(CompanyProfile.fields.form.map(\.id.rawValue) == keys)
    #expect(Set(CompanyProfile.fields.told.map(\.title)).count == keys.count)
  }

  @Test func `a field left out of an order follows the one described before it`() {
    let fields = Letters.fields
    #expect(fields.arguments.map(\.key) == [.c, .d, .a, .b])
    #expect(fields.told.map(\.key) == [.a, .b, .c, .d])
  }

  /// A record of four fields, told to scripts in another order.
  struct Letters: DescribedRecord {
    enum Key: String, FieldKey { case a, b, c, d }

    static let fields = RecordFields<Letters>(
      [Key.a, .b, .c, .d].map { .text($0, $0.rawValue, \.text, .line(9)) }, arguments: [.c, .a])

    var text = ""
  }
}
