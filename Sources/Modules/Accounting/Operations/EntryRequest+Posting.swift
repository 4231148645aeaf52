import AccountingFacts
import Kernel
import Store

extension EntryRequest {
  /// Tells the log of the entry, once everything allows it.
  ///
  /// - Throws: what its own rule refuses, then `unknown-account`, `unknown-auxiliary` or `period-locked`.
  func post(in tx: borrowing Transaction, _ books: OpenBooks) throws {
    if let refusal = refusal(today: tx.today) { throw refusal }
    try books.requireOpen(day, domains)
    if let reversedOn { try books.requireOpen(reversedOn, domains) }
    let event = EntryPosted(
      journal: journal.rawValue, day: day, piece: piece, label: label,
      lines: try lines.map { try $0.posted(books) }, reversedOn: reversedOn)
    try tx.emit(event)
    try tx.record(Change("écriture", of: event.subject, fields: Change.fields(from: [], to: shown(event))))
  }

  private func shown(_ event: EntryPosted) -> [(String, String)] {
    let lines = event.lines.map { line in
      let side = line.credit == .zero ? "D \(line.debit.french)" : "C \(line.credit.french)"
      return [line.account, line.auxiliary ?? "", side].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return [
      ("Journal", journal.rawValue), ("Date", day.french), ("Pièce", piece), ("Libellé", label),
      ("Lignes", lines.joined(separator: ", ")), ("Extourne", reversedOn?.french ?? ""),
    ]
  }
}

extension EntryRequestLine {
  fileprivate func posted(_ books: OpenBooks) throws -> PostedLine {
    try books.requireUsable(account)
    let code = auxiliary ?? ""
    let party = code.isEmpty ? nil : try books.party(code)
    return PostedLine(
      account: account, auxiliary: party?.code, party: party?.party, label: label ?? "",
      debit: debit ?? .zero, credit: credit ?? .zero)
  }
}
