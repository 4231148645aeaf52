import Documents
import Kernel
import Parties
import PartiesFacts
import Purchasing
import Sales
import Store
import Treasury
import TreasuryFacts

/// What a company of plan 2 does besides: it sells products, and buys those that are goods.
extension VolumeCompany {
  /// Enters the catalogue and the suppliers, once the modules of the plan are awake.
  mutating func openShop(in store: Store) throws {
    try store.catchUp(as: login, on: firstDay)
    suppliers = try store.batch(as: login, on: firstDay) { batch in
      try DemoProducts.enter(in: batch)
      return try DemoNames.suppliers.map { name in
        var party = CreateParty(name: name.name)
        party.roles = [.supplier]
        return try batch.perform(party).id.rawValue
      }
    }
  }

  /// Counts the goods of an invoice, to be bought again.
  mutating func noteGoods(of draft: DraftInvoice) {
    for line in draft.lines ?? [] {
      guard case .code(let code)? = line.product, DemoSupply.items[code]?.isCounted == true else { continue }
      sold[code, default: .zero] += line.quantity ?? .one
    }
  }

  /// Once a week buys what was sold, and pays what falls due that day; answers how many operations that took.
  mutating func buyAndPay(on day: Day, in batch: borrowing Batch) throws -> Int {
    let due = bills.removeValue(forKey: day) ?? []
    for bill in due {
      try batch.perform(
        RecordPayment(
          supplier: .id(ID(bill.party)), amount: bill.amount, method: .transfer,
          allocations: [AllocationRequest(invoice: .id(ID(bill.invoice)))]),
        on: day)
    }
    guard day.weekday == .monday, !sold.isEmpty else { return due.count }
    try buy(on: day, in: batch)
    return due.count + 2
  }

  private mutating func buy(on day: Day, in batch: borrowing Batch) throws {
    let supplier = random.pick(suppliers)
    let lines = sold.sorted { $0.key < $1.key }.map { code, quantity in
      PurchaseLineInput(quantity: quantity, product: .code(code))
    }
    sold = [:]
    // One purchase a week: the day tells them apart.
    let draft = DraftPurchase(supplier: .id(ID(supplier)), number: "V\(day.iso)", lines: lines)
    let saved = try batch.perform(draft, on: day)
    let done = try batch.perform(ValidatePurchase(invoice: .id(ID(saved.id))), on: day)
    bills[day.adding(days: 30), default: []].append(
      Payment(party: supplier, invoice: done.id, amount: done.gross))
  }
}
