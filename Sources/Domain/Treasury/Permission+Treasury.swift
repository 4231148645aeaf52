import Kernel
import Store

extension Permission {
  package static let readTreasury = Permission("treasury.read")
  package static let writeTreasury = Permission("treasury.write")
  package static let reverseReceipt = Permission("treasury.reverse")
  package static let refundCredit = Permission("treasury.refund")
  /// To give up a difference within the company's tolerance.
  package static let writeOff = Permission("treasury.write-off")
  /// To give up any amount.
  package static let writeOffAny = Permission("treasury.write-off-any")
}

extension PermissionTitle {
  static let treasury = [
    PermissionTitle(.readTreasury, "Consulter la trésorerie"),
    PermissionTitle(.writeTreasury, "Enregistrer et affecter les encaissements"),
    PermissionTitle(.reverseReceipt, "Rejeter un encaissement"),
    PermissionTitle(.refundCredit, "Rembourser un client"),
    PermissionTitle(.writeOff, "Abandonner un écart de règlement"),
    PermissionTitle(.writeOffAny, "Abandonner une créance de tout montant"),
  ]
}
