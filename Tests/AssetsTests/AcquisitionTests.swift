import AssetsFacts
import Company
import GRDB
import Kernel
import PurchasingFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Assets

struct AcquisitionTests {
  @Test func `an asset paid at once is told with its VAT, and has its plan`() throws {
    let company = try TestCompany()
    let code = try company.acquire(rate: VATRate(basisPoints: 2_000))
    #expect(code == "IM-0001")
    let fact = try #require(try company.facts(AssetAcquired.self).first)
    #expect(fact.tax == euros("2400.00") && fact.rate.basisPoints == 2_000 && fact.method == .transfer)
    #expect(fact.asset.account == "2182" && fact.asset.depreciationAccount == "28182")
    let asset = try company.find("im-1")
    #expect(asset.origin == .paid(.transfer, rate: VATRate(basisPoints: 2_000), tax: euros("2400.00")))
    let plan = try company.read { try asset.plan(in: $0) }
    #expect(plan.lines.map(\.annuity.decimal).prefix(2) == ["1706.67", "2400.00"])
    #expect(try company.find("IM-0001").status == .inService)
    try #expect(company.store.check().differences == [])
  }

  @Test func `the arguments are those of scripts`() throws {
    let names = Command(AcquireAsset.self).arguments.map(\.name)
    #expect(
      Set(names) == [
        "label", "kind", "date", "service_date", "value", "years", "method", "vat_rate", "payment",
        "purchase", "line", "taken_over", "depreciated", "account", "serial", "plate", "note",
      ])
    let json = """
      {"label": "Kangoo", "kind": "vehicule", "date": "2026-04-15", "value": "12000.00", "years": 5,
       "method": "linear", "vat_rate": "20", "payment": "cb", "plate": "AB-123-CD"}
      """
    let company = try TestCompany()
    let answer = try company.store.answer(
      try Command(AcquireAsset.self).decode(.init(json.utf8)), key: nil, as: "test", on: company.today)
    #expect(answer == #"{"code":"IM-0001","id":1}"#)
  }

  @Test func `an asset taken over is depreciated as its plan said up to this fiscal year`() throws {
    let company = try TestCompany(today: day("2028-03-10"))
    let code = try company.perform(
      AcquireAsset(
        kind: .equipment, method: .linear, years: 5, label: "Presse", value: euros("12000.00"),
        date: day("2026-04-15"), takenOver: true)
    ).code
    #expect(try company.find(code).accumulated == euros("4106.67"))
    let answer = try company.perform(DepreciateAssets(until: day("2028-01-31")))
    #expect(answer.posted == 1 && answer.amount == euros("200.00"))
    let posted = try #require(try company.facts(DepreciationPosted.self).first)
    #expect(posted.from == day("2028-01-01") && posted.accumulated == euros("4306.67"))
    try #expect(company.store.check().differences == [])
  }

  @Test func `what differs from the plan at the taking over is caught up`() throws {
    let company = try TestCompany(today: day("2028-03-10"))
    for depreciated in ["4000.00", "4200.00"] {
      _ = try company.perform(
        AcquireAsset(
          kind: .equipment, method: .linear, years: 5, label: "Presse", value: euros("12000.00"),
          date: day("2026-04-15"), takenOver: true, depreciated: euros(depreciated)))
    }
    _ = try company.perform(DepreciateAssets(until: day("2028-01-31")))
    #expect(try company.facts(DepreciationPosted.self).map(\.amount.decimal) == ["306.67", "106.67"])
    try #expect(company.store.check().differences == [])
  }

  @Test func `an asset bought on an invoice takes what its line says`() throws {
    let company = try TestCompany()
    let number = try company.purchase(
      [("Presse", "8000.00", "2151"), ("Perceuse", "600.00", nil)], on: day("2026-03-02"))
    let first = try company.perform(
      AcquireAsset(kind: .equipment, method: .linear, years: 5, purchase: .code(number.lowercased())))
    let second = try company.perform(
      AcquireAsset(kind: .equipment, method: .linear, years: 3, purchase: .code(number)))
    let (press, drill) = (try company.find(first.code), try company.find(second.code))
    #expect(press.label == "Presse" && press.account == "2151" && press.value == euros("8000.00"))
    #expect(press.day == day("2026-03-02"))
    #expect(drill.label == "Perceuse" && drill.account == "2154" && drill.value == euros("600.00"))
    #expect(try company.facts(AssetAcquired.self).map(\.origin) == [.purchase, .purchase])
    #expect(
      try refusal {
        _ = try company.perform(
          AcquireAsset(
            kind: .other, method: .none, label: "Rien", value: euros("1.00"), purchase: .code(number)))
      } == "purchase-entered")
    try #expect(company.store.check().differences == [])
  }

  @Test func `an asset is of its line, whichever is entered first`() throws {
    let company = try TestCompany()
    let number = try company.purchase(
      [("Logiciel", "1000.00", "205"), ("Machine", "20000.00", nil)], on: day("2026-03-02"))
    let enter = { (line: Int?, value: String?) in
      try company.perform(
        AcquireAsset(
          kind: .vehicle, method: .linear, years: 5, value: value.map(euros), purchase: .code(number),
          line: line)
      ).code
    }
    // The first line is of paper.
    #expect(try refusal { _ = try enter(1, nil) } == "line-entered")
    let machine = try company.find(try enter(3, "19000.00"))
    #expect(machine.label == "Machine" && machine.account == "2182")
    let left = try company.read { try AssetPurchase.find(.code(number), in: $0) }
    #expect(left.open.map(\.line.label) == ["Logiciel", "Machine"])
    #expect(left.open.map(\.left) == [euros("1000.00"), euros("1000.00")])
    // More than its line holds is of the next ones too.
    let software = try company.find(try enter(nil, "1600.00"))
    #expect(software.label == "Logiciel" && software.account == "205")
    #expect(
      try company.facts(AssetAcquired.self).map(\.purchase?.lines) == [
        [.init(position: 2, account: nil, value: euros("19000.00"))],
        [
          .init(position: 1, account: "205", value: euros("1000.00")),
          .init(position: 2, account: nil, value: euros("600.00")),
        ],
      ])
    #expect(try refusal { _ = try enter(2, nil) } == "line-entered")
    #expect(try company.find(try enter(3, nil)).value == euros("400.00"))
    try #expect(company.store.check().differences == [])
  }

  @Test func `what a credit note takes back is not entered`() throws {
    let company = try TestCompany()
    let number = try company.purchase(
      [("Presse", "8000.00", nil), ("Perceuse", "600.00", nil)], on: day("2026-03-02"))
    let open = {
      try company.read { try AssetPurchase.find(.code(number), in: $0) }.open.map {
        "\($0.line.label) \($0.left.decimal)"
      }
    }
    try company.credit(1, [("Presse", "3000.00", nil)], on: day("2026-03-20"))
    #expect(try open() == ["Presse 5000.00", "Perceuse 600.00"])
    // By amount, it is of the lines in proportion.
    try company.credit(1, [("Avoir sur F1", "560.00", nil)], on: day("2026-03-21"))
    #expect(try open() == ["Presse 4500.00", "Perceuse 540.00"])
    #expect(
      try refusal {
        _ = try company.perform(
          AcquireAsset(
            kind: .equipment, method: .linear, years: 5, value: euros("5040.01"), purchase: .code(number)))
      } == "exceeds-purchase")
    try company.credit(1, [("Avoir sur F1", "5040.00", nil)], on: day("2026-03-22"))
    #expect(try open() == [])
    #expect(
      try refusal {
        _ = try company.perform(
          AcquireAsset(kind: .equipment, method: .linear, years: 5, purchase: .code(number)))
      } == "purchase-credited")
    #expect(
      AssetsRefusal.purchaseCredited(number).message
        == "Tout ce que ACH-2026-00001 immobilisait est annulé par un avoir.")
    try #expect(company.store.check().differences == [])
  }

  @Test func `more than the invoice holds is refused`() throws {
    let company = try TestCompany()
    let number = try company.purchase([("Presse", "8000.00", nil)], on: day("2026-03-02"))
    let use = { (value: String) in
      try refusal {
        _ = try company.perform(
          AcquireAsset(
            kind: .equipment, method: .linear, years: 5, value: euros(value), purchase: .code(number)))
      }
    }
    #expect(try use("8000.01") == "exceeds-purchase")
    #expect(try use("5000.00") == "")
    #expect(try use("3000.01") == "exceeds-purchase")
    let left = try company.read { try AssetPurchase.find(.code(number), in: $0) }
    #expect(left.left == euros("3000.00") && left.open.map(\.left) == [euros("3000.00")])
    #expect(try use("3000.00") == "")
    #expect(try company.read { try AssetPurchase.find(.code(number), in: $0) }.open.isEmpty)
  }

  @Test func `VAT that may not be deducted is part of what an asset cost`() throws {
    let company = try TestCompany()
    let number = try company.purchase([("Clio", "10000.00", nil)], deductible: false, on: day("2026-03-02"))
    let code = try company.perform(
      AcquireAsset(kind: .vehicle, method: .linear, years: 5, purchase: .code(number))
    ).code
    let asset = try company.find(code)
    #expect(asset.value == euros("12000.00"))
    #expect(try company.read { try asset.usualSaleRate(in: $0) } == .zero)
  }

  @Test func `an older company's invoices are found when it meets the module`() throws {
    let older = try TestCompany.withoutAssets()
    let document = PurchasedDocument.sample(
      1, lines: [("Presse", "8000.00", nil)], deductible: false, on: day("2026-03-02"))
    let none = PurchasedDocument.sample(2, lines: [], deductible: true, on: day("2026-03-02"))
    try older.store.batch(as: "test", on: older.today) { batch in
      _ = try batch.perform(OldTell(event: SupplierInvoiceValidated(document: document)))
      _ = try batch.perform(OldTell(event: SupplierInvoiceValidated(document: none)))
      let credit = PurchasedDocument.sample(
        3, lines: [("Presse", "1000.00", nil)], deductible: false, on: day("2026-03-03"), corrects: 1)
      _ = try batch.perform(OldTell(event: SupplierCreditValidated(document: credit, allocated: .zero)))
    }
    let store = try Store(
      opening: older.store.path, composition: TestCompany.composition)
    try #expect(store.check().differences == [])
    let purchase = try store.read(as: "test", on: older.today) {
      try AssetPurchase.find(.id(.init(1)), in: $0)
    }
    #expect(purchase.cost == euros("9600.00") && purchase.left == euros("8400.00"))
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let code: String
    let change: @Sendable (inout Form) -> Void
    var testDescription: String { code }
  }

  /// The arguments of a sound acquisition, to be spoiled.
  struct Form {
    var label: String? = "Presse"
    var value: Money? = euros("1000.00")
    var date: Day? = day("2026-03-02")
    var service: Day?
    var method = DepreciationMethod.linear
    var years: Int? = 5
    var rate: VATRate?
    var payment: PaymentMethod?
    var purchase: Reference<AssetPurchase>?
    var line: Int?
    var takenOver: Bool?
    var depreciated: Money?
    var account: String?

    var useCase: AcquireAsset {
      AcquireAsset(
        kind: .equipment, method: method, years: years, label: label, value: value, date: date,
        serviceDate: service, vatRate: rate, payment: payment, purchase: purchase, line: line,
        takenOver: takenOver, depreciated: depreciated, account: account)
    }
  }

  static let wrong = [
    Wrong(code: "") { _ in }, Wrong(code: "label-missing") { $0.label = "  " },
    Wrong(code: "missing-key") { $0.label = nil }, Wrong(code: "missing-key") { $0.value = nil },
    Wrong(code: "missing-key") {
      $0.date = nil; $0.takenOver = true
    },
    Wrong(code: "not-positive") { $0.value = .zero },
    Wrong(code: "future-date") { $0.date = day("2027-01-01") },
    Wrong(code: "service-before") { $0.service = day("2026-03-01") },
    Wrong(code: "service-too-late") { $0.service = day("2028-01-01") },
    Wrong(code: "lifetime") { $0.years = nil }, Wrong(code: "lifetime") { $0.years = 100 },
    Wrong(code: "lifetime") {
      $0.years = 2; $0.method = .declining
    },
    Wrong(code: "lifetime-unused") { $0.method = .none },
    Wrong(code: "not-an-asset-account") { $0.account = "607" }, Wrong(code: "land") { $0.account = "2115" },
    Wrong(code: "several-origins") {
      $0.payment = .card; $0.takenOver = true
    },
    Wrong(code: "several-origins") {
      $0.purchase = .code("ACH-1"); $0.takenOver = true
    },
    Wrong(code: "line-alone") { $0.line = 1 },
    Wrong(code: "depreciated-alone") { $0.depreciated = euros("1.00") },
    Wrong(code: "depreciated-too-much") {
      $0.depreciated = euros("1000.01"); $0.takenOver = true
    },
    Wrong(code: "tax-elsewhere") {
      $0.rate = VATRate(basisPoints: 2_000); $0.takenOver = true
    },
    Wrong(code: "no-asset-line") { $0.purchase = .code("ACH-2026-00009") },
    Wrong(code: "vat-franchise") { $0.rate = VATRate(basisPoints: 2_000) },
  ]

  @Test(arguments: wrong) func `what cannot be entered is refused`(wrong: Wrong) throws {
    let company = try TestCompany()
    if wrong.code == "vat-franchise" {
      var update = UpdateCompany()
      (update.given[.name], update.given[.vatFranchise]) = ("Test", "true")
      _ = try company.perform(update)
    }
    var form = Form()
    wrong.change(&form)
    #expect(try refusal { _ = try company.perform(form.useCase) } == wrong.code)
  }

  @Test func `a company without the module refuses every operation`() throws {
    let company = try TestCompany(plan: 2)
    #expect(try refusal { try company.acquire() } == "module-off")
    #expect(try refusal { _ = try company.perform(DepreciateAssets()) } == "module-off")
    #expect(try refusal { _ = try company.perform(ReturnAsset(asset: .code("IM-0001"))) } == "module-off")
  }

  @Test func `what people call it changes, what is booked does not`() throws {
    let company = try TestCompany()
    let code = try company.acquire()
    var update = UpdateAsset(asset: .code(code))
    (update.given[.label], update.given[.kind], update.given[.plate]) = ("Kangoo II", "autre", "AB-1")
    try company.perform(update)
    let asset = try company.find(code)
    #expect(asset.label == "Kangoo II" && asset.kind == .other && asset.sheet.plate == "AB-1")
    #expect(asset.account == "2182")
    var blank = UpdateAsset(asset: .code(code))
    blank.given[.label] = " "
    #expect(try refusal { try company.perform(blank) } == "label-missing")
    #expect(try company.read { try Asset.suggestions("ab-1", in: $0) }.map(\.code) == [code])
    #expect(try company.read { try Asset.suggestions("ii", in: $0) }.map(\.code) == [code])
    #expect(try company.read { try Asset.suggestions("IM-0001", in: $0) }.map(\.code) == [code])
    #expect(try company.read { try Asset.suggestions("angoo", in: $0) }.isEmpty)
  }
}

/// A fact told in a company that has no module of assets.
private struct OldTell<E: Event>: UseCase {
  static var name: String { "test.old-tell" }
  static var title: String { "Dire un fait" }
  static var permission: Permission { .changePlan }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}
