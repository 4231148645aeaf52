import AccountingDesk
import Desk
import Kernel
import Lists

extension Screens {
  /// The controls of the books: each leads to the ledger that does not agree.
  static func controlList(_ controls: Controls) -> ListScreen {
    ListScreen(
      .controls(controls), actions: controlActions, open: { controls.route(ofControl: $1.number) })
  }
}
