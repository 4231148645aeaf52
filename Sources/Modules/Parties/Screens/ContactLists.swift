import Desk
import Kernel
import Lists
import Parties
import PartiesFacts
import Store

extension Screens {
  static let contactLists: [ListScreen] = [
    ListScreen(
      .contacts, create: .form(.contact), actions: contactActions,
      open: { _, id in .form(.contact, record: id) },
      behind: { reading, id in try named(.party, ofRow: id, in: .contacts, reading) })
  ]
}
