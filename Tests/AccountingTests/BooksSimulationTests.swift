import AccountingFacts
import Company
import GRDB
import Kernel
import Ledgers
import PartiesFacts
import PurchasingFacts
import Sales
import Store
import TestSupport
import Testing
import Treasury

@testable import Accounting

/// Random trade as people would do it; whatever is refused is refused whole. The books agree with what they tell of.
struct BooksSimulationTests {
  @Test(arguments: Seeds.from(31, few: 1))
  func `whatever is typed, the books agree with what is owed and with the cash`(seed: UInt64) throws {
    let office = try TestCompany(today: day("2026-01-05"))
    var random = SeededGenerator(seed: seed)
    for _ in 0..<120 { try attempt(office, using: &random) }
    try #expect(office.texts("SELECT DISTINCT journal FROM entry").count == 5)
    try #expect(office.texts("SELECT id FROM entry").count > 40)
    try agree(office)
    #expect(try office.differences() == [])
  }

  @Test(arguments: Seeds.from(101, few: 1))
  func `a company that takes up books late has the same balances`(seed: UInt64) throws {
    let office = try TestCompany(plan: 1, today: day("2025-10-05"))
    var random = SeededGenerator(seed: seed)
    for _ in 0..<90 { try attempt(office, using: &random) }
    office.today = day("2026-06-30")
    try office.move(to: 3)
    try agree(office)
    for _ in 0..<30 { try attempt(office, using: &random) }
    try agree(office)
    #expect(try office.differences() == [])
  }

  @Test(arguments: Seeds.from(201, few: 1))
  func `facts that waited, a module off and on, years closed and reopened: the books still agree`(
    seed: UInt64
  )
    throws
  {
    let office = try TestCompany(today: day("2025-10-05"))
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 { try attempt(office, using: &random) }
    try office.attack(
      "CREATE TRIGGER broken BEFORE INSERT ON entry WHEN NEW.journal = 'VE' BEGIN SELECT RAISE(ABORT, 'panne'); END"
    )
    for _ in 0..<10 { try attempt(office, using: &random) }
    try office.attack("DROP TRIGGER broken")
    #expect(try office.store.retryBacklog(as: "test", on: office.today) == 0)
    try agree(office)
    try office.perform(SwitchModule(module: "comptabilite", active: false))
    for _ in 0..<15 { try attempt(office, using: &random) }
    try office.perform(SwitchModule(module: "comptabilite", active: true))
    try office.catchUp()
    office.today = max(office.today, day("2026-01-02"))
    try office.tell(YearOpened(start: day("2026-01-01"), end: day("2026-12-31"), lines: []))
    for _ in 0..<15 { try attempt(office, using: &random) }
    try agree(office)
    try office.close(2025)
    for _ in 0..<15 { try attempt(office, using: &random) }
    try agree(office)
    try office.tell(YearReopened(start: day("2025-01-01"), end: day("2025-12-31"), reason: "hasard"))
    for _ in 0..<10 { try attempt(office, using: &random) }
    try office.close(2025)
    try agree(office)
    #expect(try office.differences() == [])
  }

  // MARK: What people do

  private func attempt(_ office: TestCompany, using random: inout SeededGenerator) throws {
    if Int.random(in: 0..<4, using: &random) == 0 {
      office.today = office.today.adding(days: Int.random(in: 0...6, using: &random))
    }
    do { try step(office, using: &random) } catch is any Refusal {}
  }

  private func step(_ office: TestCompany, using random: inout SeededGenerator) throws {
    let amount = Money(cents: Int64.random(in: 1...30_000, using: &random)).decimal
    let client = Bool.random(using: &random) ? "DUP" : "DUR"
    switch Int.random(in: 0..<17, using: &random) {
    case 0...4: try sell(office, amount, to: client, using: &random)
    case 5...7: try correct(office, amount, using: &random)
    case 8...10: try receive(office, amount, from: client, using: &random)
    case 11...13: try moveCredit(office, amount, of: client, using: &random)
    default: try buy(office, amount, from: Bool.random(using: &random) ? "ACI" : "BOI", using: &random)
    }
  }

  private func sell(
    _ office: TestCompany, _ amount: String, to client: String, using random: inout SeededGenerator
  ) throws {
    let lines = lines(amount, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: try office.invoice(lines, client: client)
    case 2: try office.invoice(lines, client: client, more: #", "instalments": 3"#)
    case 3:
      try office.validate(
        try office.run(DraftDeposit.self, #"{"client": "\#(client)", "amount": "\#(amount)"}"#))
    default:
      let deposits = try office.texts("SELECT number FROM invoice WHERE kind = 'deposit' AND number <> ''")
      guard let deposit = deposits.randomElement(using: &random) else { return }
      try office.invoice(lines, client: client, more: #", "deposits": ["\#(deposit)"]"#)
    }
  }

  private func correct(_ office: TestCompany, _ amount: String, using random: inout SeededGenerator) throws {
    let numbers = try office.texts("SELECT number FROM invoice WHERE kind <> 'credit-note' AND number <> ''")
    guard let invoice = numbers.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      try office.run(
        CreditInvoice.self, #"{"invoice": "\#(invoice)", "mode": "amount", "amount": "\#(amount)"}"#)
    case 1: try office.run(CancelInvoice.self, #"{"invoice": "\#(invoice)"}"#)
    default: try office.run(WriteOff.self, #"{"invoice": "\#(invoice)", "reason": "hasard"}"#)
    }
  }

  private func receive(
    _ office: TestCompany, _ amount: String, from client: String, using random: inout SeededGenerator
  ) throws {
    let open = try office.openInvoices(of: client, .client)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: try office.receive(amount, for: open.randomElement(using: &random), client: client)
    case 1:
      try office.receive(amount, client: client, method: "especes", more: #", "allocate": "auto""#)
    default:
      let receipt = Int.random(in: 1...20, using: &random)
      try office.run(
        ReverseReceipt.self, #"{"receipt": "E-\#(receipt)", "reason": "hasard", "fees": "1.50"}"#)
    }
  }

  private func moveCredit(
    _ office: TestCompany, _ amount: String, of client: String, using random: inout SeededGenerator
  ) throws {
    let open = try office.openInvoices(of: client, .client)
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      guard let invoice = open.last else { return }
      try office.run(
        AllocateCredit.self, #"{"client": "\#(client)", "allocations": [{"invoice": "\#(invoice)"}]}"#)
    case 1:
      let numbers = try office.texts(
        "SELECT number FROM invoice WHERE kind <> 'credit-note' AND number <> ''")
      guard let invoice = numbers.randomElement(using: &random) else { return }
      try office.run(Unallocate.self, #"{"invoice": "\#(invoice)", "reason": "hasard"}"#)
    default:
      try office.run(
        RefundCredit.self, #"{"client": "\#(client)", "amount": "\#(amount)", "method": "virement"}"#)
    }
  }

  private func buy(
    _ office: TestCompany, _ amount: String, from supplier: String, using random: inout SeededGenerator
  ) throws {
    let owed = try office.openInvoices(of: supplier, .supplier)
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1:
      let back = Int.random(in: 0...40, using: &random)
      try office.purchase(amount, tax: "3.00", from: supplier, on: office.today.adding(days: -back))
    case 2: try creditPurchase(office, amount, from: supplier)
    case 3:
      let allocations = owed.randomElement(using: &random).map { #"{"invoice": "\#($0)"}"# } ?? ""
      try office.run(
        RecordPayment.self,
        """
        {"supplier": "\(supplier)", "amount": "\(amount)", "method": "virement",
         "allocations": [\(allocations)]}
        """)
    case 4:
      guard let invoice = owed.last else { return }
      try office.run(
        AllocateSupplierCredit.self,
        #"{"supplier": "\#(supplier)", "allocations": [{"invoice": "\#(invoice)"}]}"#)
    case 5:
      try office.run(
        RecordSupplierRefund.self,
        #"{"supplier": "\#(supplier)", "amount": "\#(amount)", "method": "virement"}"#)
    default:
      let payment = Int.random(in: 1...8, using: &random)
      try office.run(ReversePayment.self, #"{"payment": "D-\#(payment)", "reason": "hasard"}"#)
    }
  }

  /// A supplier's credit note, set against what its first open invoice still asks.
  private func creditPurchase(_ office: TestCompany, _ amount: String, from supplier: String) throws {
    let party = try office.party(supplier).party
    let open = try office.read { try OpenItems.openDocuments(of: party, ledger: .supplier, in: $0) }
    let target = open.first { $0.item == nil }
    let base = PurchasedDocument.Base(
      category: .standard, rate: .standard, net: euros(amount), tax: .zero, deductible: .zero)
    try office.purchase(
      [.plain(euros(amount))], bases: [base], kind: .creditNote, from: supplier,
      corrects: target?.id.rawValue, allocated: min(euros(amount), target?.remaining ?? .zero))
  }

  /// Goods and services of two rates.
  private func lines(_ price: String, using random: inout SeededGenerator) -> String {
    let kinds = [
      #""nature": "goods""#, #""vat": "10""#, #""vat": "5.5", "nature": "goods""#, #""vat": "20""#,
    ]
    return (0...Int.random(in: 0...2, using: &random)).map { _ in
      #"{"label": "A", "price": "\#(price)", \#(kinds[Int.random(in: 0..<4, using: &random)])}"#
    }.joined(separator: ", ")
  }

  // MARK: What must agree

  /// Each as the books have it and as what they tell of has it.
  private func agree(_ office: TestCompany) throws {
    try #expect(
      office.texts("SELECT id FROM entry_line GROUP BY entry_id HAVING sum(debit) <> sum(credit)") == [])
    try #expect(office.books("411") == office.owed("open_item", "kind NOT IN ('receipt', 'write-off')"))
    try #expect(office.books("41911") == office.owed("open_item", "kind = 'receipt'"))
    try #expect(office.books("401", "404") == -office.owed("payable_item", "kind <> 'payment'"))
    try #expect(office.books("4091") == -office.owed("payable_item", "kind = 'payment'"))
    try #expect(office.books("512", "5112", "53") == office.money("SELECT sum(amount) FROM cash_move"))
    try #expect(
      office.books("44588") == office.money("SELECT sum(released_tax - tax) FROM pending_vat"))
    try agreeByThing(office)
    try numbersRun(office)
  }

  /// The lines of each thing owed, in the year they count in, sum to what remains of it.
  private func agreeByThing(_ office: TestCompany) throws {
    let wrong = try office.texts(
      """
      WITH thing AS (
        SELECT bucket, sum(debit - credit) AS held FROM entry_line
        WHERE bucket GLOB 'client|*' AND carried_by IS NULL AND account GLOB '4*' GROUP BY bucket),
      item AS (
        SELECT 'client|' || kind || '|' || document_id AS bucket, sum(remaining) AS held FROM open_item GROUP BY 1)
      SELECT bucket FROM thing JOIN item USING (bucket) WHERE thing.held <> item.held
      UNION ALL SELECT bucket FROM item LEFT JOIN thing USING (bucket)
      WHERE thing.held IS NULL AND item.held <> 0 AND bucket NOT GLOB '*write-off*'
      """)
    #expect(wrong == [])
  }

  private func numbersRun(_ office: TestCompany) throws {
    let holes = try office.texts(
      """
      SELECT journal FROM entry GROUP BY journal, year_start
      HAVING max(sequence) <> count(*) OR min(sequence) <> 1
      """)
    #expect(holes == [])
    let sums = try office.texts(
      """
      SELECT account FROM (
        SELECT account, auxiliary, substr(day, 1, 7) AS period, debit, credit FROM entry_line
        UNION ALL SELECT account, auxiliary, period, -debit, -credit FROM account_period)
      GROUP BY account, auxiliary, period HAVING sum(debit) <> 0 OR sum(credit) <> 0
      """)
    #expect(sums == [])
  }
}

extension TestCompany {
  /// What accounts hold at the end of the working day, a debit when positive.
  fileprivate func books(_ accounts: String...) throws -> Money {
    try trialBalance(to: .last).filter { accounts.contains($0.account) }.map(\.balance).sum()
  }

  fileprivate func owed(_ table: String, _ condition: String) throws -> Money {
    try money("SELECT sum(remaining) FROM \(table) WHERE \(condition)")
  }

  fileprivate func openInvoices(of code: String, _ ledger: Ledger) throws -> [String] {
    try read { try OpenItems.openDocuments(of: try party(code).party, ledger: ledger, in: $0).map(\.number) }
  }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
