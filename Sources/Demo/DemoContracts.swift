import Documents
import Kernel
import Sales
import SalesFacts
import Store

extension DemoStory {
  /// How often an upkeep contract is invoiced, in months, and for how much before VAT.
  private struct Upkeep {
    let months: Int
    let price: Money

    /// The period that begins with that month: « 2e trimestre 2026 ».
    func label(from day: Day) -> String {
      let part = (day.month - 1) / months + 1
      let rank = part == 1 ? "1er" : "\(part)e"
      switch months {
      case 1: return "mois \(day.month < 10 ? "0" : "")\(day.month)/\(day.year)"
      case 3: return "\(rank) trimestre \(day.year)"
      case 6: return "\(rank) semestre \(day.year)"
      default: return "année \(day.year)"
      }
    }
  }

  /// Invoices upkeep contracts at the start of each of their periods, from January 2025.
  mutating func planContracts() {
    let names = DemoNames.clients.enumerated().filter { $0.element.weight >= 2 && $0.offset % 2 == 0 }
    for (rank, entry) in names.enumerated() where rank % 4 != 3 {
      let months = [3, 6, 3, 1, 12, 6][rank % 6]
      let price = Money(cents: Int64(entry.element.weight) * Int64(months) * 38_00 + 95_00)
      plan(entry.element.name, Upkeep(months: months, price: price))
    }
  }

  private mutating func plan(_ name: String, _ upkeep: Upkeep) {
    var day = DemoCalendar.day(2025, 1, 1)
    while day <= DemoCalendar.last {
      let start = day
      if start >= today {
        plan(.paul, on: start.adding(days: 1)) { try $0.invoice(upkeep, of: name, from: start, in: $1) }
      }
      day = day.adding(months: upkeep.months)
    }
  }

  private mutating func invoice(_ upkeep: Upkeep, of name: String, from start: Day, in batch: borrowing Batch)
    throws
  {
    // A client met later than the contract's calendar has none yet; one gone under has none any more.
    guard let client = clients.first(where: { $0.name == name }) else { return }
    if let failsOn = client.failsOn, today > failsOn.adding(days: 60) { return }
    let rate = VATRate(basisPoints: client.sector.isHousing ? 1_000 : 2_000)
    let line = LineInput(
      "Contrat d'entretien préventif — \(upkeep.label(from: start))", price: UnitPrice(upkeep.price),
      vat: rate,
      nature: .service)
    var draft = DraftInvoice(client: .id(ID(client.id)), lines: [line])
    draft.subject = "Entretien des installations"
    try validate(try batch.perform(draft).id, for: client, in: batch)
  }
}
