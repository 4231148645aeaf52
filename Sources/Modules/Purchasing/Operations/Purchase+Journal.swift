import Documents
import Kernel

extension Purchase: JournaledDocument {
  package var journaled: [(String, String)] { content.fields }
}

extension PurchaseOrder: JournaledDocument {
  package var journaled: [(String, String)] { content.fields + [("Attendue le", expected?.french ?? "")] }
}
