import Desk
import Documents
import Kernel
import Purchasing

extension Purchase {
  /// Where it stands in the file, and its version.
  var place: DraftPlace { DraftPlace(id: id.rawValue, version: edition.version) }
  /// The same while it is a draft.
  var draftPlace: DraftPlace? { entry == nil ? place : nil }
}

extension PurchaseOrder {
  /// Where it stands in the file, and its version.
  var place: DraftPlace { DraftPlace(id: id.rawValue, version: edition.version) }
  /// The same while it is a draft.
  var draftPlace: DraftPlace? { status == .draft ? place : nil }
}
