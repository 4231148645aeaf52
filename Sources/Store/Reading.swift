import GRDB
import Kernel

/// A consistent picture of the file for one viewer on one working day.
package struct Reading {
  package let db: Database
  package let viewer: Viewer
  package let today: Day

  package init(db: Database, viewer: Viewer, today: Day) {
    self.db = db
    self.viewer = viewer
    self.today = today
  }

  /// The SQL condition that keeps to the parties the viewer may see, `owner` being the column that names a party's owner.
  package func scope(owner: String) -> String { viewer.ownPartiesOnly ? "\(owner) = \(viewer.id)" : "1" }
}
