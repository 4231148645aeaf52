import Desk
import Kernel
import Store

/// What the sheets of assets say, which the books must show.
enum AssetsControls {
  static let group = ControlGroup(
    at: 40, of: { books, reading in try ControlledPark(asOf: books.day, in: reading) },
    [
      Comparison(Control(8, "20, 21 Immobilisations = valeur du parc", ledger: "2")) { park, books in
        switch park {
        case .idle(let why): return .idle(why)
        case .value(let park):
          let booked = books.sum(under: "20", "21")
          return Finding(
            park.value, booked,
            detail: booked == park.value ? "" : "des actifs achetés n’ont pas de fiche, ou l’inverse")
        }
      },
      Comparison(Control(9, "28 = amortissements du parc", ledger: "28")) { park, books in
        switch park {
        case .idle(let why): .idle(why)
        case .value(let park): Finding(park.bookedAhead - park.accumulated, books.sum(under: "28"))
        }
      },
    ])
}

/// What the sheets say where there are some, or why there is nothing to compare.
private enum ControlledPark {
  case value(ParkValue)
  case idle(String)

  init(asOf day: Day, in reading: Reading) throws {
    // Assets are of no party: a viewer kept to some sees nothing of them.
    guard !reading.viewer.ownPartiesOnly else {
      self = .idle("")
      return
    }
    let park = try ParkValue(asOf: day, in: reading)
    self = park.hasAssets ? .value(park) : .idle("aucun actif au parc")
  }
}
