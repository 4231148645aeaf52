import Desk
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

/// What the dashboard tells of clients.
extension Screens {
  static let clientShare = BoardShare(
    on: .dashboard,
    of: { reading, day in
      (
        count: try ClientCount.clients(asOf: day, in: reading),
        months: try ClientCount.new(Months.shown, until: day, in: reading)
      )
    },
    [
      .figure(.today, at: 10) { clients in
        Figure(
          "Clients", String(clients.count), trend: clients.months.map(Int64.init), route: .list(.clients))
      }
    ])

  static let listedClients = ListedFigure("clients", "Nombre de clients", at: 1) { reading, day in
    .count(try ClientCount.clients(asOf: day, in: reading))
  }
}
