// What the store takes of OpenSSL's libcrypto: SHA-256, fetched once and fed piece by piece.

#ifndef COMPTOIR_CCRYPTO_H
#define COMPTOIR_CCRYPTO_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

// The algorithm, or NULL where libcrypto has none; threads may share it. Fetched once, because naming it at each hash
// makes OpenSSL 3 look it up again.
//
// It comes from a library context of its own, kept for the life of the process, which reads no openssl.cnf and changes
// nothing for other users of libcrypto. Whoever is first to initialise it, settings cannot take SHA-256 away from us,
// nor do we take settings away from others.
static inline EVP_MD *cc_sha256(void) {
  OSSL_LIB_CTX *own = OSSL_LIB_CTX_new();
  return own == NULL ? NULL : EVP_MD_fetch(own, "SHA256", NULL);
}

// A hash under way, or NULL where there is no memory for one.
static inline EVP_MD_CTX *cc_start(const EVP_MD *algorithm) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex2(context, algorithm, NULL) == 1) return context;
  EVP_MD_CTX_free(context);
  return NULL;
}

#endif
