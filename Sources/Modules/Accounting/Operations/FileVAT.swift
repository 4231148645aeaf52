import AccountingFacts
import Kernel
import Store

/// Files the VAT return of whole months: keeps its boxes, posts its entry and locks VAT up to its last day.
package struct FileVAT: UseCase {
  package static let name = "accounting.file-vat"
  package static let title = "Déclarer la TVA"
  package static let permission = Permission.fileVAT

  package let from: Day
  package let to: Day
  /// What of a credit is asked back, in whole euros.
  package let refund: Int64?

  package struct Output: Encodable, Sendable {
    package let boxes: [VATFiled.Box]
    /// Line 32, in whole euros.
    package let due: Int64
    /// Line 27, in whole euros.
    package let credit: Int64
    /// The number of the entry; `nil` when nothing was to be posted.
    package let number: String?
  }

  package init(from: Day, to: Day, refund: Int64? = nil) {
    self.from = from
    self.to = to
    self.refund = refund
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    _ = try OpenBooks(in: tx.reading, for: "vat-return")
    if let refusal = VATPeriod.refusal(
      from: from, to: to, today: tx.today, after: try VATReturn.filed(in: tx.reading))
    {
      throw refusal
    }
    let asked = refund ?? 0
    let declared = try VATReturn.prepare(from: from, to: to, refund: asked, in: tx.reading)
    let credit = declared.tax("25")
    guard (0...max(0, credit)).contains(asked) else { throw PeriodRefusal.refundTooLarge(most: credit) }
    let lines = declared.lines(try BooksRows(db: tx.db).map())
    let day = try YearRows(db: tx.db).firstOpen(from: to, domains: [.all])
    let number = lines.isEmpty ? nil : try BooksState.next(.general, on: day, in: tx.reading).number
    try tell(declared, lines, in: tx)
    return Output(
      boxes: declared.boxes, due: declared.tax("32"), credit: declared.tax("27"), number: number)
  }

  private func tell(_ declared: VATReturn, _ lines: [PostedLine], in tx: borrowing Transaction) throws {
    let event = VATFiled(from: from, to: to, boxes: declared.boxes, lines: lines, day: tx.today)
    try tx.emit(event)
    if try YearRows(db: tx.db).firstOpen(from: from, domains: [.vat]) <= to {
      try tx.emit(PeriodLocked(domain: .vat, until: to, reason: "TVA déclarée"))
    }
    let after =
      [("Période", "\(from.french) – \(to.french)")]
      + declared.boxes.map { box in
        (box.box, box.base.map { "\($0) / \(box.tax)" } ?? String(box.tax))
      }
    try tx.record(Change("déclaration", of: event.subject, fields: Change.fields(from: [], to: after)))
  }
}
