import Kernel

/// Whether a file is still kept with its record.
package enum AttachmentState: String, ListedState {
  case attached = "jointe"
  case detached = "retiree"

  package var word: StateWord {
    switch self {
    case .attached: said("jointe")
    case .detached: said("retirée", .faint)
    }
  }
}
