import GRDB
import Kernel

/// A consistent picture of the file for one viewer on one working day.
package struct Reading {
  package let db: Database
  package let viewer: Viewer
  package let today: Day
  /// What the program is made of.
  package let composition: Composition

  package init(db: Database, viewer: Viewer, today: Day, composition: Composition) {
    self.db = db
    self.viewer = viewer
    self.today = today
    self.composition = composition
  }

  /// Whether the viewer may see a party.
  package func sees(party: Int64) throws -> Bool {
    guard viewer.ownPartiesOnly else { return true }
    return try composition.modules.lazy.compactMap(\.seesParty).first?(self, party) ?? false
  }
}
