import Assets
import AssetsFacts
import Desk
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

/// What the dashboard tells of what the company keeps.
extension Screens {
  static let assetShare = BoardShare(
    on: .dashboard, for: .readAssets, needing: .assets,
    of: { reading, day in try ParkFigures.read(day, in: reading) },
    [
      .figure(.staffAndAssets, at: 30) { park in
        Figure("En amortissement", String(park.inDepreciation.count), route: .list(.depreciations))
      },
      .figure(.staffAndAssets, at: 40) { park in
        Figure("Valeur du parc", park.netValue.french, route: .list(.assets))
      },
      .toDo(at: 130) { park in .count("À mettre en fiche", park.toEnter, .list(.assetsToEnter)) },
      .block(at: 110) { park in park.coming.isEmpty ? nil : coming(park.coming) },
    ])

  private static func coming(_ coming: [ParkFigures.Coming]) -> Block {
    let rows = coming.map { coming in
      BoardRow(
        [
          .text(coming.day.french), .text(coming.what), .text(coming.label),
          .status(coming.isLate ? ReminderState.late.word : .empty),
        ], route: .board(.asset, record: coming.asset))
    }
    return Block("Parc : à venir", .table(headings: ["Date", "Quoi", "Actif", ""], rows: rows))
  }
}
