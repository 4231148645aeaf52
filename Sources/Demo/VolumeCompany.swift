import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import Program
import Sales
import Store
import Treasury
import TreasuryFacts

/// A company of any size for measures and trials: as many invoices as asked, made by the program's own operations.
///
/// Ten years at most, so that a file of 960 000 invoices has the proportions the program is designed for: a client for
/// 270 invoices, three to four contacts a client, about three lines an invoice, 93 % paid.
package struct VolumeCompany {
  let invoices: Int
  /// 1 to 3.
  let plan: Int
  let login: String
  var random: SplitMix64
  private var parties: [Int64] = []
  /// What will be paid, by the day it is.
  private var payments: [Day: [Payment]] = [:]
  /// Who goods are bought from; nobody on plan 1.
  var suppliers: [Int64] = []
  /// The goods sold since the last purchase, by code.
  var sold: [String: Quantity] = [:]
  /// What will be paid to suppliers.
  var bills: [Day: [Payment]] = [:]
  private var made = 0

  /// The last day, on which the file is to be opened.
  package static let lastDay = DemoCompany.today
  /// Invoices a year beyond which more years are told.
  private static let yearly = 96_000

  /// Money for one invoice.
  struct Payment {
    let party: Int64
    let invoice: Int64
    let amount: Money
  }

  package init(invoices: Int, seed: UInt64, plan: Int, login: String) {
    self.invoices = invoices
    self.plan = plan
    self.login = login
    random = SplitMix64(seed: seed)
  }

  /// How many years are told.
  var years: Int { min(10, max(1, (invoices + Self.yearly - 1) / Self.yearly)) }
  package var clients: Int { max(20, invoices / 270) }
  package var firstDay: Day { Self.lastDay.adding(years: -years).adding(days: 1) }

  /// Makes the file.
  ///
  /// - Parameter progress: told after each batch how many invoices are made.
  package mutating func build(at path: String, progress: (Int) -> Void = { _ in }) throws -> Store {
    let store = try Store.create(path, composition: Program.composition, fixedClock: true)
    try store.welcomeFirstUser(login: login, name: login, on: firstDay)
    try found(store)
    if plan > 1 { try openShop(in: store) }
    if plan > 2 { try hire(in: store) }
    try fillRegister(of: store)
    try trade(in: store, progress: progress)
    try store.checkpoint()
    return store
  }

  // MARK: Beginning

  private func found(_ store: Store) throws {
    var company = UpdateCompany()
    company.given[.name] = "Société d'essai"
    company.given[.legalForm] = "SAS"
    company.given[.siren] = "912405875"
    company.given[.street] = "1 rue des Mesures"
    company.given[.postcode] = "69007"
    company.given[.city] = "Lyon"
    try store.batch(as: login, on: firstDay) { batch in
      try batch.perform(company)
      try batch.perform(SetPlan(plan: plan))
      for number in 1...Self.sellers where "vendeur\(number)" != login {
        try batch.perform(
          CreateUser(login: "vendeur\(number)", name: "Vendeur \(number)", roles: ["commercial"]))
      }
    }
  }

  private static let sellers = 5
  static let trades = [
    "Menuiserie", "Garage", "Boulangerie", "Hôtel", "Pharmacie", "Transports", "Imprimerie", "Cabinet",
    "Atelier",
    "Électricité", "Maçonnerie", "Librairie", "Restaurant", "Clinique", "Jardinerie", "Plomberie", "Études",
    "Brasserie", "Domaine", "Mécanique",
  ]

  private mutating func fillRegister(of store: Store) throws {
    var number = 0
    while number < clients {
      let end = min(number + 40, clients)
      try store.batch(as: login, on: firstDay) { batch in
        for number in (number + 1)...end { try enter(number, in: batch) }
      }
      number = end
    }
  }

  private mutating func enter(_ number: Int, in batch: borrowing Batch) throws {
    let name =
      "\(random.pick(Self.trades)) \(random.pick(DemoNames.lastNames)) \(random.pick(DemoNames.towns).name)"
    let town = random.pick(DemoNames.towns)
    var party = CreateParty(name: name)
    party.given[.code] = "C\(String(100_000 + number).dropFirst())"
    party.roles = [.client]
    party.given[.siren] = FictitiousIdentity(random: &random).siren
    party.given[.street] = "\(random.number(1...200)) \(random.pick(DemoNames.streets))"
    (party.given[.postcode], party.given[.city]) = (town.postcode, town.name)
    party.given[.phone] = FictitiousIdentity.phone(random: &random)
    party.given[.owner] = "vendeur\(random.number(1...Self.sellers))"
    party.given[.force] = "true"
    let made = try batch.perform(party)
    parties.append(made.id.rawValue)
    for _ in 0..<random.number(3...4) {
      var contact = AddContact(party: .id(made.id), lastName: random.pick(DemoNames.lastNames))
      contact.given[.firstName] = random.pick(DemoNames.firstNames)
      contact.given[.phone] = FictitiousIdentity.mobile(random: &random)
      try batch.perform(contact)
    }
  }

  // MARK: Trading

  /// Operations of one transaction, over several days when days are slow.
  private static let batchSize = 400

  private mutating func trade(in store: Store, progress: (Int) -> Void) throws {
    let days = Self.lastDay - firstDay + 1
    var passed = 0
    while passed < days {
      let day = firstDay.adding(days: passed)
      try store.batch(as: login, on: day) { batch in
        var operations = 0
        while operations < Self.batchSize, passed < days {
          operations += try liveDay(passed, of: days, in: batch)
          passed += 1
        }
      }
      progress(made)
    }
  }

  /// One day's invoices and receipts; answers how many operations they took.
  private mutating func liveDay(_ index: Int, of days: Int, in batch: borrowing Batch) throws -> Int {
    let day = firstDay.adding(days: index)
    // Spread so that the last day completes the number asked for.
    let wanted = invoices * (index + 1) / days - made
    for _ in 0..<wanted { try invoice(on: day, in: batch) }
    let due = payments.removeValue(forKey: day) ?? []
    for payment in due { try receive(payment, on: day, in: batch) }
    return wanted * 2 + due.count + (try buyAndPay(on: day, in: batch)) + (try closeMonth(on: day, in: batch))
  }

  private mutating func invoice(on day: Day, in batch: borrowing Batch) throws {
    // The first parties buy most.
    let party = parties[min(random.number(0...(parties.count - 1)), random.number(0...(parties.count - 1)))]
    var draft = DraftInvoice(client: .id(ID(party)), lines: lines())
    draft.subject = made.isMultiple(of: 3) ? random.pick(DemoCatalogue.callOuts) : nil
    if plan > 1 { noteGoods(of: draft) }
    let saved = try batch.perform(draft, on: day)
    let issued = try batch.perform(ValidateInvoice(invoice: .id(ID(saved.id))), on: day)
    made += 1
    try bringExtras(after: issued, to: party, on: day, in: batch)
    guard random.number(0...9_999) >= neverPaid else { return }
    payments[day.adding(days: random.number(5...55)), default: []].append(
      Payment(party: party, invoice: issued.id, amount: issued.toPay))
  }

  /// Of 10 000, how many are never paid: with those that wait at the end they make 7 %.
  private var neverPaid: Int { max(0, 700 - 30 * 10_000 / (365 * years)) }

  private mutating func lines() -> [LineInput] {
    (0..<random.number(2...4)).map { _ in
      let item = random.happens(50) ? random.pick(DemoCatalogue.labour) : random.pick(DemoCatalogue.parts)
      let quantity = Quantity(whole: random.number(item.quantity))
      let rate = VATRate(basisPoints: random.pick([2_000, 2_000, 2_000, 1_000, 550]))
      guard plan == 1 else { return LineInput(quantity: quantity, vat: rate, product: .code(item.code)) }
      return LineInput(
        item.label, quantity: quantity, price: UnitPrice(item.price), vat: rate, nature: item.nature)
    }
  }

  /// A quote for forty invoices, a credit note for a hundred and fifty.
  private mutating func bringExtras(
    after issued: ValidateInvoice.Output, to party: Int64, on day: Day, in batch: borrowing Batch
  ) throws {
    if made.isMultiple(of: 40) {
      let quote = try batch.perform(DraftQuote(client: .id(ID(party)), lines: lines()), on: day)
      try batch.perform(SendQuote(quote: .id(ID(quote.id))), on: day)
      if random.happens(50) { try batch.perform(AcceptQuote(quote: .id(ID(quote.id))), on: day) }
    }
    if made.isMultiple(of: 150) {
      let amount = Percentage(basisPoints: 1_000).of(issued.gross)
      try batch.perform(CreditInvoice(invoice: .id(ID(issued.id)), .amount(amount)), on: day)
    }
  }

  private mutating func receive(_ payment: Payment, on day: Day, in batch: borrowing Batch) throws {
    try batch.perform(
      RecordReceipt(
        client: .id(ID(payment.party)), amount: payment.amount,
        method: random.pick([.transfer, .transfer, .cheque]),
        reference: "VIR \(payment.invoice)",
        allocations: [AllocationRequest(invoice: .id(ID(payment.invoice)))]),
      on: day)
  }
}
