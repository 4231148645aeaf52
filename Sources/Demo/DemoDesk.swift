import Kernel
import Ledgers
import Receivables
import ReceivablesFacts
import Sales
import SalesFacts
import Store
import Treasury

extension DemoStory {
  /// What came from the former program: a few invoices still to be paid on the first day.
  mutating func takeOver(_ index: Int, in batch: borrowing Batch) throws {
    let client = clients[index * 5 % clients.count]
    let day = today.adding(days: -random.number(12...70))
    let due = day.adding(days: 45)
    let taken = try batch.perform(
      ImportInvoice(
        client: .id(ID(client.id)), number: "2024-\(1_180 + index)", date: day, due: due,
        gross: Money(cents: Int64(random.number(240...4_200)) * 120), label: "Reprise au 20/11/2024",
        origin: ImportInvoice.opening))
    takenOver += taken.toPay
    let bill = DemoBill(
      id: taken.id, number: taken.number, client: client, day: today, due: due, toPay: taken.toPay,
      instalments: 1, kind: .invoice)
    planPayment(of: bill)
  }

  /// What waits on the desk when the demo opens, and a claim given up on the way.
  mutating func planLastDays() {
    plan(.opener, onDate: (2026, 1, 12)) { try $0.giveUpOldClaims(in: $1) }
    for (index, day) in [17, 18, 19, 19, 20].enumerated() {
      plan(.opener, onDate: (2026, 11, day)) { try $0.leaveDraft(index, in: $1) }
    }
    for day in [19, 20] { plan(.marie, onDate: (2026, 11, day)) { try $0.leaveDraft(day, in: $1) } }
    plan(.marie, onDate: (2026, 11, 20)) { try $0.leaveQuote(in: $1) }
    for (month, day) in [(9, 29), (10, 13), (10, 27), (11, 10), (11, 18)] {
      plan(.nadia, onDate: (2026, month, day)) { try $0.contestSomething(in: $1) }
    }
    for month in [1, 4, 7, 10] {
      plan(.opener, onDate: (2026, month, 15)) { try $0.annotateOldest(in: $1) }
    }
  }

  private mutating func leaveDraft(_ index: Int, in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.failsOn == nil && $0.habit != .counter }) else { return }
    var draft = DraftInvoice(client: .id(ID(client.id)), lines: repairLines(for: client))
    draft.subject = random.pick(DemoCatalogue.callOuts)
    draft.notes = index == 1 ? "Attendre le bon de commande du client avant de valider." : nil
    try batch.perform(draft)
  }

  private mutating func leaveQuote(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.weight > 3 && $0.failsOn == nil }) else { return }
    var draft = DraftQuote(client: .id(ID(client.id)), lines: worksLines(for: client))
    draft.subject = random.pick(DemoCatalogue.works)
    try batch.perform(draft)
  }

  /// A client that is reminded answers with a complaint.
  private mutating func contestSomething(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { [.slow, .late].contains($0.habit) && $0.weight > 2 }) else {
      return
    }
    let open = try batch.read { try OpenItems.openDocuments(of: client.id, in: $0) }
    guard let document = open.first(where: { $0.kind == .invoice && !contested.contains($0.id.rawValue) })
    else {
      return
    }
    contested.insert(document.id.rawValue)
    try batch.perform(
      OpenDispute(
        invoice: .id(document.id), kind: random.pick(DisputeKind.allCases), urgency: random.number(2...5),
        note: "Le client conteste à la suite de la relance ; pièces demandées."))
  }

  /// The client that failed in 2025 is wound up: what it owed is lost.
  private mutating func giveUpOldClaims(in batch: borrowing Batch) throws {
    let lost = clients.filter { $0.failsOn.map { $0 < DemoCalendar.day(2026, 1, 1) } ?? false }
    for client in lost {
      let open = try batch.read { try OpenItems.openDocuments(of: client.id, in: $0) }
      for document in open where document.item == nil {
        try batch.perform(
          WriteOff(invoice: .id(document.id), reason: "Liquidation judiciaire, créance irrécouvrable"))
      }
    }
  }

  /// A word on the oldest open invoice of a client that no longer pays.
  private mutating func annotateOldest(in batch: borrowing Batch) throws {
    guard let client = clients.first(where: { $0.failsOn.map { $0 <= today } ?? false && $0.weight > 3 })
    else {
      return
    }
    let oldest = try batch.read { try OpenItems.openDocuments(of: client.id, in: $0) }.first
    guard let oldest, oldest.item == nil else { return }
    try batch.perform(
      SetInvoiceNote(
        invoice: .id(ID(oldest.id.rawValue)),
        note: "Le gérant promet un règlement ; mise en demeure à préparer (\(today.french))."))
  }
}
