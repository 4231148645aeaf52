import Connectors
import Kernel

extension Importer {
  /// The file's rows by record: one by one, or those of one key together, by day.
  ///
  /// A row that cannot be read goes with the one before it, which it may complete.
  func records(for taker: any RowTaker) -> [[CSVRow]] {
    guard taker.gathers else { return table.rows.map { [$0] } }
    var records: [[CSVRow]] = []
    var days: [Day?] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      let content = try? content(of: row)
      let key = content.flatMap(taker.key)
      if let place = key.flatMap({ places[$0] }) ?? (content == nil ? records.indices.last : nil) {
        records[place].append(row)
      } else {
        if let key { places[key] = records.count }
        records.append([row])
        days.append(content.flatMap(taker.day))
      }
    }
    return records.indices.sorted { (days[$0] ?? .first, $0) < (days[$1] ?? .first, $1) }.map { records[$0] }
  }
}

extension ImportReport {
  /// Rejects the rows of a record for what is the matter with one of them, so that all may be taken again.
  mutating func reject(_ rows: [CSVRow], _ why: RowRejection) {
    for row in rows {
      let own =
        row.line == why.line
        ? why
        : RowRejection(
          line: row.line, column: nil, value: nil,
          reason: "rejetée avec la ligne \(why.line), du même ensemble")
      reject(row, own)
    }
  }
}
