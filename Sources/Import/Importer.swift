import Connectors
import Desk
import Foundation
import Kernel
import Store

/// Takes the records of a file one by one, in transactions short enough for others to work between.
package struct Importer {
  let kind: ImportKind
  let table: CSVTable
  let columns: ColumnMap
  let formats: ColumnFormats
  /// Whether every row is tried and nothing kept.
  let isDryRun: Bool

  /// - Throws: the refusal of a mapping that names an unknown column or field, or lacks a required one.
  package init(kind: ImportKind, table: CSVTable, map: String?, isDryRun: Bool) throws {
    self.kind = kind
    self.table = table
    self.isDryRun = isDryRun
    columns = try ColumnMap(header: table.header, known: kind.fields, pairs: map)
    formats = ColumnFormats(table, columns: columns)
  }

  /// Records of one transaction; at most five operations each.
  private static let recordsAtOnce = 40

  /// Enters every row that can be; the report tells the others.
  package func run(_ session: Session, progress: (Int) -> Void) throws -> ImportReport {
    let taker = try kind.taker()
    var report = ImportReport()
    var records = records(for: taker)[...]
    while !records.isEmpty {
      let step = records.prefix(Self.recordsAtOnce)
      try take(step, by: taker, session, into: &report)
      records = records.dropFirst(step.count)
      progress(report.read)
      if !records.isEmpty { session.store.pause() }
    }
    return report
  }

  private func take(
    _ records: ArraySlice<[CSVRow]>, by taker: any RowTaker, _ session: Session,
    into report: inout ImportReport
  ) throws {
    var after = report
    do {
      try session.store.batch(as: session.login, on: session.today) { batch in
        for rows in records { try take(rows, by: taker, in: batch, into: &after) }
        if isDryRun { throw Rehearsed() }
      }
    } catch is Rehearsed {}
    report = after
  }

  private func take(
    _ rows: [CSVRow], by taker: any RowTaker, in batch: borrowing Batch, into report: inout ImportReport
  ) throws {
    do {
      let contents = try rows.map(content)
      let key = contents.first.flatMap(taker.key)
      let made = try !report.hasSeen(key) && batch.together { try taker.take(contents, in: batch) }
      report.took(rows.count, key: key, made: made)
    } catch let rejection as RowRejection {
      report.reject(rows, rejection)
    } catch let refusal as any Refusal where refusal.concernsTheRow {
      let line = rows.first?.line ?? 0
      report.reject(rows, RowRejection(line: line, column: nil, value: nil, reason: refusal.message))
    }
  }

  func content(of row: CSVRow) throws -> ImportRow {
    switch row.content {
    case .fields(let fields): ImportRow(line: row.line, fields: fields, columns: columns, formats: formats)
    case .malformed(let malformation):
      throw RowRejection(line: row.line, column: nil, value: row.text, reason: malformation.reason)
    }
  }
}

/// Thrown at the end of a rehearsal, so that the transaction leaves nothing.
private struct Rehearsed: Error {}

extension Importer {
  /// How the file was understood, for the person to check before anything is written.
  package var understanding: String {
    let fields = columns.fields.map { field in
      let format = formats.title(of: field.name).map { " (\($0))" } ?? ""
      return "\(columns.column(of: field.name) ?? "") → \(field.name)\(format)"
    }
    let count = table.rows.count
    let ignored = columns.ignored.filter { !$0.isEmpty }
    return """
      \(count) \(count < 2 ? "ligne" : "lignes"), \(table.encoding.title), séparateur : \(table.separator.title)
      \(fields.joined(separator: ", "))
      """ + (ignored.isEmpty ? "" : "\nColonnes laissées de côté : \(ignored.joined(separator: ", "))")
  }
}
