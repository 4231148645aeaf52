import AccountingFacts
import GRDB
import Kernel
import Store

/// How what people write enters the books.
extension Books {
  mutating func post(_ fact: EntryPosted) throws {
    var draft = EntryDraft(
      try Journal(stored: fact.journal, in: "journal"), on: fact.day, piece: fact.piece, label: fact.label,
      origin: fact.imported == nil ? .manual : .imported)
    for line in fact.lines {
      var written = EntryDraft.Line(
        line.account, line.debit - line.credit, auxiliary: try auxiliary(of: line), label: line.label)
      written.itemNumber = fact.piece.isEmpty ? nil : fact.piece
      draft.lines.append(written)
    }
    guard let entry = try post(draft), let day = fact.reversedOn else { return }
    try reverse(entry, on: day, label: "Extourne : \(fact.label)")
  }

  private func auxiliary(of line: PostedLine) throws -> EntryDraft.Auxiliary? {
    if let party = line.party { return try rows.auxiliary(party) }
    return line.auxiliary.map { EntryDraft.Auxiliary(party: 0, code: $0, name: $0) }
  }

  mutating func reverse(_ fact: EntryReversed) throws {
    try reverse(fact.entry, on: fact.day, label: "Contrepassation \(fact.number) : \(fact.reason)")
  }

  /// Posts the opposite of an entry; the lines of both are lettered together.
  mutating func reverse(_ entry: Int64, on day: Day, label: String) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT journal, piece, origin, source_kind, source_id, party_id FROM entry WHERE id = ?",
      arguments: [entry])
    guard let row else { throw AccountingRefusal.unknownEntry(entry) }
    let kind: String? = row[3]
    var draft = EntryDraft(
      try row.code(0), on: day, piece: row[1], label: label,
      origin: try row.code(2),
      source: kind.map { EntryDraft.Source(kind: RecordKind($0), record: row[4]) }, party: row[5])
    draft.reverses = entry
    draft.lines = try opposites(of: entry)
    try post(draft)
  }

  private func opposites(of entry: Int64) throws -> [EntryDraft.Line] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT account, credit - debit, auxiliary, auxiliary_label, party_id, bucket, item_number, tax_code,
          tax_rate, tax_base
        FROM entry_line WHERE entry_id = ? ORDER BY position
        """,
      arguments: [entry])
    return try rows.map { row in
      let code: String = row[2]
      let tax = try (row.optionalCode(7) as TaxCode?).map { code in
        EntryDraft.TaxMark(code, VATRate(basisPoints: row[8]), base: -(row[9] as Money))
      }
      var line = EntryDraft.Line(
        row[0], row[1],
        auxiliary: code.isEmpty
          ? nil : EntryDraft.Auxiliary(party: row[4] ?? 0, code: code, name: row[3]), tax: tax)
      line.bucket = row[5]
      line.itemNumber = row[6]
      return line
    }
  }

  // MARK: Lettering by hand

  mutating func letter(_ fact: LinesLettered) throws {
    var buckets = try fact.lines.map { try bucket(of: $0) }
    if let writeOff = fact.writeOff, writeOff != .zero, let first = buckets.first {
      var draft = EntryDraft(
        .general, on: fact.day, piece: "Lettrage", label: "Écart de lettrage \(fact.account)", origin: .manual
      )
      var line = EntryDraft.Line(fact.account, -writeOff, auxiliary: try auxiliary(behind: fact.lines))
      line.bucket = first
      draft.lines = [line, EntryDraft.Line(fact.writeOffAccount ?? "658", writeOff)]
      try post(draft)
    }
    buckets = Set(buckets).sorted()
    for (one, other) in zip(buckets, buckets.dropFirst()) {
      try letterings.link(one, other, on: fact.day, ground: fact.ground)
    }
  }

  mutating func unletter(_ fact: LinesUnlettered) throws {
    let lines =
      fact.lines.isEmpty
      ? try Int64.fetchAll(
        db, sql: "SELECT line_id FROM lettering_line WHERE lettering_id = ? ORDER BY 1",
        arguments: [fact.lettering]) : fact.lines
    for bucket in Set(try lines.map { try bucket(of: $0) }).sorted() {
      try letterings.unlink(bucket, on: fact.day)
    }
  }

  private func bucket(of line: Int64) throws -> String {
    let found = try String.fetchOne(
      db, sql: "SELECT bucket FROM entry_line WHERE id = ? AND bucket IS NOT NULL", arguments: [line])
    guard let found else { throw AccountingRefusal.notLetterable(line) }
    return found
  }

  private func auxiliary(behind lines: [Int64]) throws -> EntryDraft.Auxiliary? {
    guard let line = lines.first,
      let row = try Row.fetchOne(
        db, sql: "SELECT party_id, auxiliary, auxiliary_label FROM entry_line WHERE id = ?", arguments: [line]
      )
    else { return nil }
    let code: String = row[1]
    return code.isEmpty ? nil : EntryDraft.Auxiliary(party: row[0] ?? 0, code: code, name: row[2])
  }

  // MARK: VAT

  mutating func file(_ fact: VATFiled) throws {
    var draft = EntryDraft(
      .general, on: fact.to, piece: "CA3 \(fact.to.iso.prefix(7))",
      label: "Déclaration de TVA au \(fact.to.french)",
      origin: .vatReturn)
    for line in fact.lines { draft.add(EntryDraft.Line(line.account, line.debit - line.credit)) }
    let entry = try post(draft)
    try db.execute(
      sql: "INSERT INTO vat_return (event, from_day, to_day, entry_id, filed_on) VALUES (?, ?, ?, ?, ?)",
      arguments: [event.seq, fact.from, fact.to, entry, fact.day])
    for box in fact.boxes {
      try db.execute(
        sql: "INSERT INTO vat_return_box (event, box, base, tax) VALUES (?, ?, ?, ?)",
        arguments: [event.seq, box.box, box.base, box.tax])
    }
  }
}
