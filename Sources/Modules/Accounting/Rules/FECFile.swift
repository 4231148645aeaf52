import Kernel

/// A file of entries read whole: balanced entries of one year.
package struct FECFile: Hashable, Sendable {
  /// An entry, its lines together.
  package struct Entry: Hashable, Sendable {
    package let journal: String
    package let number: String
    package let lines: [FECLine]

    package var day: Day { lines.first?.day ?? .first }
    /// Whether it opens the year.
    package var isOpening: Bool { Journal(foreign: journal) == .opening }
  }

  package let entries: [Entry]

  /// Reads a text of tabs or `|`, its first line naming the columns.
  ///
  /// - Throws: `fec-columns`, `fec-unreadable`, `fec-empty`, `fec-several-years` beyond 24 months, or `not-balanced`
  ///   naming the entry that is not.
  package init(_ text: String) throws(FECRefusal) {
    var rows = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)[...]
    guard let header = rows.popFirst() else { throw .empty }
    let separator: Character = header.contains("\t") ? "\t" : "|"
    guard let columns = FECColumns(Self.fields(header, separator)) else { throw .noColumns }
    var (order, lines) = ([String](), [String: [FECLine]]())
    for (index, row) in rows.enumerated() {
      let line = try FECLine(Self.fields(row, separator), columns, line: index + 2)
      let key = "\(line.journal)\t\(line.number)"
      if lines[key] == nil { order.append(key) }
      lines[key, default: []].append(line)
    }
    entries = order.compactMap { key in
      lines[key].map { Entry(journal: $0.first?.journal ?? "", number: $0.first?.number ?? "", lines: $0) }
    }
    try check()
  }

  package var firstDay: Day { entries.flatMap(\.lines).map(\.day).min() ?? .first }
  package var lastDay: Day { entries.flatMap(\.lines).map(\.day).max() ?? .last }

  private func check() throws(FECRefusal) {
    guard !entries.isEmpty else { throw .empty }
    guard lastDay < firstDay.adding(months: 24) else { throw .severalYears }
    for entry in entries {
      let difference = entry.lines.map(\.amount).sum()
      guard difference == .zero else {
        throw .unbalanced(entry: "\(entry.journal) \(entry.number)", difference: difference.magnitude)
      }
    }
  }

  private static func fields(_ row: Substring, _ separator: Character) -> [String] {
    row.split(separator: separator, omittingEmptySubsequences: false).map { field in
      let text = field.drop { $0 == " " || $0 == "\u{FEFF}" || $0 == "\"" }
      return String(text.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
    }
  }
}

extension Journal {
  /// Which of ours holds what another program kept in a journal of that code; OD when nothing tells.
  init(foreign code: String) {
    let code = code.uppercased()
    if let own = Journal(rawValue: code) {
      self = own
      return
    }
    let starts: [(String, Journal)] = [
      ("V", .sales), ("AN", .opening), ("RAN", .opening), ("A-N", .opening), ("A_N", .opening),
      ("AC", .purchases), ("HA", .purchases), ("BQ", .bank), ("BN", .bank), ("BAN", .bank), ("CAI", .cash),
      ("CS", .cash), ("PA", .payroll), ("SAL", .payroll),
    ]
    self = starts.first { code.hasPrefix($0.0) }?.1 ?? .general
  }
}
