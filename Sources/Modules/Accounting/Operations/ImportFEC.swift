import AccountingFacts
import Foundation
import Kernel
import Store

/// Takes over the books of another program from its file of entries.
///
/// A file that ends the day before these books begin opens them on its balances: one entry in AN, as an accountant takes
/// over a closed year; its detail stays in the other program. A file of one of these books' years is posted entry by
/// entry, its opening entries bringing ours to its balances. VAT of imported entries was declared elsewhere.
package struct ImportFEC: UseCase {
  package static let name = "accounting.import-fec"
  package static let title = "Reprendre un fichier des écritures"
  package static let isLong = true
  package static let permission = Permission.exportBooks

  package let path: String
  /// Reads and checks without posting.
  package let dryRun: Bool?

  package struct Output: Encodable, Sendable {
    /// Entries read.
    package let entries: Int
    /// Entries posted.
    package let posted: Int
    /// Accounts added to the chart.
    package let accounts: [String]
    /// Whether only the balances were taken over.
    package let openingOnly: Bool

    enum CodingKeys: String, CodingKey {
      case entries, posted, accounts
      case openingOnly = "opening_only"
    }
  }

  enum CodingKeys: String, CodingKey {
    case path
    case dryRun = "dry_run"
  }

  package init(path: String, dryRun: Bool? = nil) {
    self.path = path
    self.dryRun = dryRun
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading)
    let place = try tx.locate(path)
    guard let data = FileManager.default.contents(atPath: place) else {
      throw FECRefusal.unreadableFile(path)
    }
    let file = try FECFile(Self.text(of: data))
    let name = URL(fileURLWithPath: place).lastPathComponent
    let takeover = try FECTakeover(file, name: name, books)
    if dryRun != true { try takeover.post(in: tx) }
    return Output(
      entries: file.entries.count, posted: takeover.events.count,
      accounts: takeover.newAccounts.map(\.number),
      openingOnly: takeover.isOpeningOnly)
  }

  /// UTF-8, or else the ISO 8859-15 that the order also allows.
  private static func text(of data: Data) -> String {
    String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
      ?? String(decoding: data, as: UTF8.self)
  }
}
