import Kernel

/// Which column of a file each field is read from.
struct ColumnMap {
  /// The fields found, in the order of the kind's own.
  let fields: [ImportField]
  private let indexes: [String: Int]
  private let header: [String]

  /// Follows what `--map` says, then the columns' own headings for the fields it leaves out.
  ///
  /// - Parameter pairs: `colonne=champ` by commas; `colonne=` leaves a column aside.
  /// - Throws: the refusal of an unknown column or field, of a field given twice, or of a required one missing.
  init(header: [String], known: [ImportField], pairs: String?) throws {
    var indexes: [String: Int] = [:]
    var taken: Set<Int> = []
    for pair in try Self.pairs(pairs ?? "") {
      guard let index = header.firstIndex(of: pair.column) else {
        throw Self.unknownColumn(pair.column, header)
      }
      taken.insert(index)
      if pair.field.isEmpty { continue }
      guard known.contains(where: { $0.name == pair.field }) else {
        throw Self.unknownField(pair.field, known)
      }
      guard indexes.updateValue(index, forKey: pair.field) == nil else {
        throw Self.invalid("le champ « \(pair.field) » est donné deux fois")
      }
    }
    for field in known where indexes[field.name] == nil {
      let own = header.indices.first { !taken.contains($0) && field.isNamed(header[$0]) }
      guard let own else { continue }
      indexes[field.name] = own
      taken.insert(own)
    }
    if let missing = known.first(where: { $0.isRequired && indexes[$0.name] == nil }) {
      throw CommonRefusal.missingKey(missing.name)
    }
    self.indexes = indexes
    self.header = header
    fields = known.filter { indexes[$0.name] != nil }
  }

  func index(of field: String) -> Int? { indexes[field] }

  /// The heading of the column a field is read from.
  func column(of field: String) -> String? { indexes[field].map { header[$0] } }

  /// The columns no field is read from.
  var ignored: [String] { header.indices.filter { !indexes.values.contains($0) }.map { header[$0] } }

  private static func pairs(_ text: String) throws -> [(column: String, field: String)] {
    try text.split(separator: ",").map { pair in
      guard let mark = pair.lastIndex(of: "=") else { throw invalid("« \(pair) » s’écrit colonne=champ") }
      return (trimmed(pair[..<mark]), trimmed(pair[pair.index(after: mark)...]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func unknownColumn(_ name: String, _ header: [String]) -> CommonRefusal {
    invalid("la colonne « \(name) » n’existe pas ; le fichier a \(header.joined(separator: ", "))")
  }

  private static func unknownField(_ name: String, _ known: [ImportField]) -> CommonRefusal {
    invalid(
      "le champ « \(name) » n’existe pas ; choisissez parmi \(known.map(\.name).joined(separator: ", "))")
  }

  private static func invalid(_ reason: String) -> CommonRefusal {
    .invalidValue(field: "map", reason: reason)
  }
}
