import Kernel

/// A note somebody keeps.
package struct Note: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Note>

  package enum Status: String, Codable, CaseIterable, Sendable {
    case open = "ouverte"
    case closed = "close"
  }

  package let id: ID
  package let day: Day
  package let text: String
  package let status: Status

  package init(id: ID, day: Day, text: String, status: Status) {
    self.id = id
    self.day = day
    self.text = text
    self.status = status
  }

  /// Why it cannot be closed, or `nil` when it can.
  package var refusalToClose: EssaiRefusal? {
    switch status {
    case .open: nil
    case .closed: .alreadyClosed
    }
  }
}
