/// Cuts the bytes of a CSV file into records, knowing the line each starts on.
///
/// A record ends with its line, unless the line's end stands between quotes. The columns themselves are read by
/// the CSV library, which knows nothing of lines.
struct RecordCutter {
  /// One record's place in the file.
  struct Record {
    /// The line it starts on, from 1.
    let line: Int
    /// Its bytes, without its line's end.
    let range: Range<Int>
    /// Where its first line ends, when it has several.
    let firstLine: Range<Int>
    /// Whether its last quote is closed.
    let isClosed: Bool
    let columns: Int
    let isBlank: Bool

    var hasSeveralLines: Bool { firstLine.upperBound < range.upperBound }
  }

  let bytes: [UInt8]
  let separator: UInt8
  private(set) var position = 0
  private(set) var line = 1

  init(bytes: [UInt8], separator: Separator) {
    self.bytes = bytes
    self.separator = separator.byte
  }

  /// The next record, or `nil` after the last.
  mutating func next() -> Record? {
    guard position < bytes.count else { return nil }
    let (start, startLine) = (position, line)
    var scan = Scan()
    var firstEnd: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if isLineEnd(byte) {
        firstEnd = firstEnd ?? position
        if !scan.isQuoted { break }
        passLineEnd()
        continue
      }
      scan.take(byte, separator: separator)
      position += 1
    }
    let end = position
    if position < bytes.count { passLineEnd() }
    return Record(
      line: startLine, range: start..<end, firstLine: start..<(firstEnd ?? end), isClosed: !scan.isQuoted,
      columns: scan.columns, isBlank: scan.isBlank)
  }

  /// Goes back to the end of the record's first line, so that a stray quote spoils that line alone.
  mutating func resume(afterFirstLineOf record: Record) {
    position = record.firstLine.upperBound
    line = record.line
    if position < bytes.count { passLineEnd() }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Passes `\n`, `\r\n` or `\r`.
  private mutating func passLineEnd() {
    let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
  }
}

/// Where the cutter is within a record: between quotes or not, and in which column.
private struct Scan {
  private enum Place { case start, plain, quoted, afterQuote }

  private var place = Place.start
  private(set) var columns = 1
  private(set) var isBlank = true

  var isQuoted: Bool { place == .quoted }

  mutating func take(_ byte: UInt8, separator: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    if byte != separator, byte != UInt8(ascii: " ") { isBlank = false }
    switch place {
    case .quoted: place = isQuote ? .afterQuote : .quoted
    case _ where byte == separator:
      columns += 1
      place = .start
    case .start where isQuote: place = .quoted
    case .start: place = byte == UInt8(ascii: " ") ? .start : .plain
    case .afterQuote: place = isQuote ? .quoted : .plain
    case .plain: break
    }
  }
}
