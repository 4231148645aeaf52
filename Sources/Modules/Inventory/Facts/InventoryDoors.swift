import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let count = RecordKind("count")
}

/// Its lists.
extension ListID {
  package static let stock = ListID("stocks.actuel")
  package static let stockAdjustments = ListID("stocks.ajustements")
  package static let stockAlerts = ListID("stocks.alertes")
  package static let counts = ListID("stocks.inventaires")
  package static let stockMoves = ListID("stocks.mouvements")
}

/// Its forms.
extension FormID {
  package static let stockAdjustment = FormID("stocks.ajuster")
  package static let countSheet = FormID("stocks.comptage")
  package static let stockCount = FormID("stocks.inventaire")
}
