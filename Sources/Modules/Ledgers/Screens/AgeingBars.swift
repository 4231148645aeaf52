import Desk
import Kernel
import Ledgers

extension Screens {
  /// What is owed by how late it is, as bars that all lead to the same place.
  package static func bars(of ageing: Ageing, route: Route) -> [BoardBar] {
    guard ageing.owed != .zero else { return [] }
    return [
      ("Non échu", ageing.notDue), ("1-30 jours", ageing.upTo30), ("31-60 jours", ageing.upTo60),
      ("61-90 jours", ageing.upTo90), ("> 90 jours", ageing.beyond90),
    ].map { BoardBar($0.0, $0.1, route: route) }
  }
}
