import Events

/// What each fact of the log is called in French.
enum EventName {
  static let french: [String: String] = [
    CompanyUpdated.name: "société modifiée",
    PartyCreated.name: "tiers créé", PartyUpdated.name: "tiers modifié", PartyMerged.name: "tiers fusionné",
    ContactAdded.name: "contact ajouté", ContactErased.name: "contact effacé",
    QuoteMoved.name: "devis avancé",
    InvoiceValidated.name: "facture validée", CreditNoteValidated.name: "avoir validé",
    InvoiceCancelled.name: "facture annulée",
    ReceiptRecorded.name: "encaissement reçu", ReceiptReversed.name: "encaissement rejeté",
    CreditRefunded.name: "avance remboursée", CreditAllocated.name: "avance affectée",
    AllocationUndone.name: "affectation défaite", BalanceWrittenOff.name: "écart abandonné",
    DisputeOpened.name: "litige ouvert", DisputeResolved.name: "litige résolu",
    UserCreated.name: "utilisateur créé", UserChanged.name: "utilisateur modifié",
    RoleChanged.name: "rôle modifié",
    ModulesSwitched.name: "modules changés",
    ProductCreated.name: "article créé", ProductUpdated.name: "article modifié",
    FamilySaved.name: "catégorie enregistrée", ClientPriceSet.name: "prix client convenu",
    SupplierInvoiceValidated.name: "facture fournisseur validée",
    SupplierCreditValidated.name: "avoir fournisseur validé", PaymentApproved.name: "bon à payer donné",
    PurchaseOrderMoved.name: "commande fournisseur avancée", GoodsReceived.name: "marchandises reçues",
    OrderConfirmed.name: "commande confirmée", OrderCancelled.name: "commande annulée",
    StockAdjusted.name: "stock ajusté", CountStarted.name: "inventaire commencé",
    CountClosed.name: "inventaire clos",
    PaymentRecorded.name: "décaissement payé", PaymentReversed.name: "décaissement rejeté",
    SupplierRefundReceived.name: "remboursement reçu",
    SupplierCreditAllocated.name: "avance fournisseur affectée",
    SupplierAllocationUndone.name: "affectation fournisseur défaite", CashAdjusted.name: "trésorerie ajustée",
    TransferOrdered.name: "virement préparé", TransferSettled.name: "virement soldé",
    EntryPosted.name: "écriture saisie", EntryReversed.name: "écriture contrepassée",
    LinesLettered.name: "lignes lettrées", LinesUnlettered.name: "lignes délettrées",
    AccountSaved.name: "compte enregistré", AccountMapped.name: "compte affecté",
    PeriodLocked.name: "période verrouillée", VATFiled.name: "TVA déclarée",
    YearOpened.name: "exercice ouvert", YearClosed.name: "exercice clos",
    YearReopened.name: "exercice rouvert",
    EmployeeHired.name: "salarié embauché", EmployeeChanged.name: "salarié modifié",
    SalaryAgreed.name: "salaire convenu", PayRateSet.name: "taux de paie fixé",
    PayslipValidated.name: "fiche de paie validée", PayslipReversed.name: "fiche de paie annulée",
    PayslipPaid.name: "salaire payé", AdvanceGranted.name: "avance versée",
    AdvanceRepaid.name: "avance rendue", ContributionsPaid.name: "organisme payé",
    ExpenseApproved.name: "note de frais acceptée", ExpenseRefused.name: "note de frais refusée",
    ExpenseReimbursed.name: "note de frais remboursée",
    AssetAcquired.name: "actif acquis", DepreciationPosted.name: "amortissement passé",
    AssetDisposed.name: "actif sorti", DisposalCollected.name: "cession encaissée",
    AssetAssigned.name: "actif affecté", AssetReturned.name: "actif rendu",
    FileAttached.name: "pièce jointe", FileDetached.name: "pièce retirée",
    ConsumerDeferred.name: "traitement différé", ConsumerResumed.name: "traitement repris",
  ]

  /// The French name of the event named by an SQL column; the versioned name of one this program does not know.
  static func sql(_ column: String) -> String {
    let cases = french.sorted { $0.key < $1.key }.map { "WHEN '\($0.key)' THEN '\($0.value)'" }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }
}
