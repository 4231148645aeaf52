import GRDB
import Kernel

/// The lines of a file of entries, as bytes.
///
/// What the lines of one entry share is made once; an account of fewer than three digits is padded with zeros, since the
/// first three characters are read as the number of the chart.
struct FECWriter {
  struct Lettering {
    let code: String
    let day: String
  }

  private(set) var bytes: [UInt8] = []
  private var accounts: [String: [UInt8]] = [:]
  private let letterings: [Int64: Lettering]
  private var entry: Int64 = 0
  /// JournalCode to EcritureDate.
  private var head: [UInt8] = []
  /// PieceRef and PieceDate.
  private var piece: [UInt8] = []
  private var validation: [UInt8] = []

  init(labels: [String: String], letterings: [Int64: Lettering]) {
    self.letterings = letterings
    bytes = Array(Self.columns.joined(separator: "\t").utf8) + [13, 10]
    for (account, label) in labels {
      let padded = account + String(repeating: "0", count: max(0, 3 - account.utf8.count))
      accounts[account] = Self.clean(padded) + [9] + Self.clean(label) + [9]
    }
  }

  /// LPF art. A47 A-1, VII 1°.
  static let columns = [
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum",
    "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet",
    "ValidDate", "Montantdevise", "Idevise",
  ]

  /// What is written so far, which is then forgotten.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func add(_ row: Row) {
    let id: Int64 = row[0]
    if id != entry { begin(id, row) }
    let (account, auxiliary): (String, String) = (row[7], row[8])
    bytes += head
    bytes += accounts[account] ?? Self.clean(account) + [9] + Self.clean(account) + [9]
    append(auxiliary)
    append(row[9])
    bytes += piece
    append(row[10])
    append(cents: row[11])
    append(cents: row[12])
    let lettering = (row[13] as Int64?).flatMap { letterings[$0] }
    append(lettering?.code ?? "")
    append(lettering?.day ?? "")
    bytes += validation
  }

  private mutating func begin(_ id: Int64, _ row: Row) {
    entry = id
    let (code, number, ref): (String, String, String) = (row[1], row[2], row[4])
    let name = Journal(rawValue: code)?.label ?? code
    head = Self.fields([code, name, number, (row[3] as String).filter { $0 != "-" }])
    piece = Self.fields([ref.isEmpty ? number : ref, (row[5] as String).filter { $0 != "-" }])
    validation = Array((row[6] as String).utf8.filter { $0 != 45 }) + [9, 9, 13, 10]
  }

  private mutating func append(_ text: String) {
    for byte in text.utf8 { bytes.append(Self.isForbidden(byte) ? 32 : byte) }
    bytes.append(9)
  }

  private mutating func append(cents: Int64) {
    bytes += String(cents / 100).utf8
    bytes.append(44)
    bytes.append(48 + UInt8(cents % 100 / 10))
    bytes.append(48 + UInt8(cents % 10))
    bytes.append(9)
  }

  private static func fields(_ texts: [String]) -> [UInt8] { texts.flatMap { clean($0) + [9] } }

  private static func clean(_ text: String) -> [UInt8] { text.utf8.map { isForbidden($0) ? 32 : $0 } }

  /// TAB, LF, CR and the other separator, which would shift what follows.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte == 9 || byte == 10 || byte == 13 || byte == 124
  }
}
