import Kernel

extension Permission {
  package static let readTreasury = Permission("treasury.read")
  package static let writeTreasury = Permission("treasury.write")
  package static let reverseReceipt = Permission("treasury.reverse")
  package static let refundCredit = Permission("treasury.refund")
  /// To give up a difference within the company's tolerance.
  package static let writeOff = Permission("treasury.write-off")
  /// To give up any amount.
  package static let writeOffAny = Permission("treasury.write-off-any")
  /// To pay suppliers, and say what payments and credits settle.
  package static let pay = Permission("treasury.pay")
  /// To make, execute and give up files of credit transfers.
  package static let orderTransfers = Permission("treasury.transfer")
  /// To put cash or the bank right by hand.
  package static let adjustCash = Permission("treasury.adjust")
}

extension PermissionTitle {
  static let treasury = [
    PermissionTitle(.readTreasury, "Consulter la trésorerie"),
    PermissionTitle(.writeTreasury, "Enregistrer et affecter les encaissements"),
    PermissionTitle(.reverseReceipt, "Rejeter un encaissement"),
    PermissionTitle(.refundCredit, "Rembourser un client"),
    PermissionTitle(.writeOff, "Abandonner un écart de règlement"),
    PermissionTitle(.writeOffAny, "Abandonner une créance de tout montant"),
    PermissionTitle(.pay, "Enregistrer et affecter les décaissements"),
    PermissionTitle(.orderTransfers, "Préparer et exécuter les virements"),
    PermissionTitle(.adjustCash, "Ajuster la trésorerie"),
  ]
}
