import Kernel

/// A file of credit transfers made for the bank: ordered, then executed or given up.
package struct Transfer: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Transfer>

  package enum State: String, Codable, CaseIterable, Sendable { case ordered, executed, cancelled }

  /// One invoice it pays.
  package struct Line: Hashable, Sendable {
    package let document: Int64
    /// Ours.
    package let number: String
    /// The supplier when it was ordered.
    package let party: Int64
    /// What remained of the invoice then.
    package let amount: Money
    package let iban: String
    package let bic: String?
    /// The supplier's name as the bank was told.
    package let name: String
  }

  package let id: ID
  /// The working day it was made on.
  package let day: Day
  /// When the bank is to execute it.
  package let execution: Day
  package let total: Money
  /// How many payments the file holds, one for each supplier.
  package let count: Int
  /// Where the file was made.
  package let path: String
  package let state: State
  package let messageID: String

  package var number: String { Self.number(id.rawValue) }

  static func number(_ id: Int64) -> String { "VIR-\(id)" }

  /// What the bank and statements call the payment of that rank (from 1) in a file.
  static func endToEndID(_ transfer: Int64, rank: Int) -> String { "\(number(transfer))-\(rank)" }

  /// Unlike any other file's, even of the same number in a company restored: its number and the instant it was made.
  static func messageID(_ id: Int64, at instant: String) -> String {
    "\(number(id))-\(instant.filter(\.isNumber).prefix(14))"
  }

  /// Why it cannot be executed or given up, or `nil` while it waits.
  package var refusalToSettle: TransferRefusal? {
    switch state {
    case .ordered: nil
    case .executed, .cancelled: .alreadySettled(number, state)
    }
  }
}
