import Company
import Foundation
import GRDB
import Kernel
import Store

/// The file of a year's entries that the tax administration asks for (fichier des écritures comptables, LPF art. L47 A).
///
/// Eighteen columns parted by tabs, lines ended by CR LF, UTF-8, decimal comma (LPF art. A47 A-1, VII and XII). Opening
/// entries come first, then the others in the order of their validation; the entries that close classes 6 and 7 are no
/// part of it, since none is posted. The same books give the same bytes.
package struct FECExport {
  package let year: FiscalYear
  let siren: SIREN
  let db: Database

  /// - Throws: `siren-missing`, or `fec-holds-pay` for a viewer who may not read the pay that the year tells.
  package init(_ year: FiscalYear, in reading: Reading) throws {
    if BookedPay.isHidden(from: reading.viewer), try BookedPay.isIn(year, in: reading.db) {
      throw FECRefusal.holdsPay(year.name)
    }
    guard let siren = try CompanyProfile.load(in: reading).siren else { throw FECRefusal.sirenMissing }
    self.year = year
    self.siren = siren
    db = reading.db
  }

  private var stem: String { "\(siren.text)FEC\(year.end.compact)" }
  /// `<SIREN>FEC<AAAAMMJJ>.txt`, the day being the year's last.
  package var name: String { "\(stem).txt" }
  package var descriptionName: String { "\(stem)-descriptif.txt" }

  /// Hands the file over piece by piece, the header first; answers how many lines of entries it has.
  @discardableResult
  package func write(_ receive: ([UInt8]) throws -> Void) throws -> Int {
    var writer = FECWriter(labels: try labels(), letterings: try letterings())
    var count = 0
    for condition in ["= 'AN'", "<> 'AN'"] {
      let rows = try Row.fetchCursor(
        db, sql: Self.lines(journal: condition), arguments: [year.start])
      while let row = try rows.next() {
        writer.add(row)
        count += 1
        if writer.bytes.count > 1 << 16 { try receive(writer.take()) }
      }
    }
    try receive(writer.take())
    return count
  }

  /// Writes the file and its description in a folder, over those of the same name; answers their paths.
  package func write(to folder: String) throws -> (file: String, description: String, lines: Int) {
    let place = URL(fileURLWithPath: folder, isDirectory: true)
    let (file, text) = (place.appendingPathComponent(name), place.appendingPathComponent(descriptionName))
    var contents = Data()
    let count = try write { contents.append(contentsOf: $0) }
    do {
      try contents.write(to: file, options: .atomic)
      try Data(try description().utf8).write(to: text, options: .atomic)
    } catch is CocoaError {
      throw FECRefusal.unwritable(folder)
    }
    return (file.path, text.path, count)
  }

  private static func lines(journal: String) -> String {
    """
    SELECT entry.id, entry.journal, number, entry.day, piece, piece_day, valid_on, line.account, line.auxiliary,
      line.auxiliary_label, \(BookLabels.ofLine("line")), line.debit, line.credit, lettering_line.lettering_id
    FROM entry CROSS JOIN entry_line AS line ON line.entry_id = entry.id
    LEFT JOIN lettering_line ON lettering_line.line_id = line.id
    WHERE entry.year_start = ? AND entry.sequence IS NOT NULL AND entry.journal \(journal)
    ORDER BY entry.id, line.position
    """
  }

  /// The label of each account of the year, which no line of the file may lack.
  private func labels() throws -> [String: String] {
    let accounts = try String.fetchAll(
      db,
      sql: "SELECT DISTINCT account FROM entry_line WHERE day BETWEEN ? AND ?",
      arguments: [year.start, year.end])
    return Dictionary(
      uniqueKeysWithValues: try accounts.map { ($0, try ChartRows.label(of: $0, in: db)) })
  }

  /// The letterings the file may show: complete, made within the year, of lines of the year alone.
  private func letterings() throws -> [Int64: FECWriter.Lettering] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT lettering.id, code, lettering.day FROM lettering
        JOIN lettering_line ON lettering_id = lettering.id JOIN entry_line ON entry_line.id = line_id
        WHERE complete = 1 AND lettering.day BETWEEN ?1 AND ?2 GROUP BY lettering.id
        HAVING sum(debit - credit) = 0 AND min(entry_line.day) >= ?1 AND max(entry_line.day) <= ?2
        """,
      arguments: [year.start, year.end])
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (row[0] as Int64, FECWriter.Lettering(code: row[1], day: (row[2] as Day).compact))
      })
  }
}

extension Day {
  /// AAAAMMJJ.
  var compact: String { iso.replacing("-", with: "") }
}
