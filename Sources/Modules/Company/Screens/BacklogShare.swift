import Desk
import Kernel
import OverviewFacts
import Store

/// What the dashboard tells of the log: facts that a module could not take yet.
extension Screens {
  static let backlogShare = BoardShare(
    on: .dashboard, of: { reading, _ in try BacklogItem.count(in: reading) },
    [.toDo(at: 60) { count in .count("Traitements différés", count, .list(.journalOfActions)) }])
}
