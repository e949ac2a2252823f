// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/SignatureChecks.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/package/internal/BagNames.h"

#include <algorithm>

namespace bantin::package {

namespace {

Error refusal(const QString &reason, const QString &file, const QString &detail = {})
{
    return {Fault::Tampered, reason, Retry::Never, {file}, detail};
}

void verifySigner(const SignedFile &file, const Decision &decision, const QString &path,
                  const crypto::Certificate &unit, QList<Error> &problems)
{
    const Result<crypto::Certificate> signer =
        crypto::verifyDetached(file.signature, file.json, {unit}, decision.decidedAt);
    if (signer) {
        if (signer->fingerprint() != decision.certificateSha256)
            problems.append(refusal(u"decision-other-certificate"_s, path));
        return;
    }
    const bool stranger = signer.error().reason == "signature-stranger"_L1;
    problems.append(refusal(stranger ? u"decision-stranger"_s : u"decision-signature"_s, path, signer.error().reason));
}

} // namespace

Result<Roster> verifyRoster(const SignedFile &file, const crypto::Certificate &unit)
{
    Result<Roster> roster = rosterFromJson(file.json);
    if (!roster)
        return roster;
    const Result<crypto::Certificate> signer =
        crypto::verifyDetached(file.signature, file.json, {unit}, roster->issuedAt);
    if (!signer || signer->fingerprint() != unit.fingerprint())
        return refusal(u"roster-signature"_s, rosterPath, signer ? QString() : signer.error().reason);
    return roster;
}

QList<Decision> verifyDecisions(const BagInspection &inspection, const crypto::Certificate &unit,
                                QList<Error> &problems)
{
    QList<Decision> decisions;
    QByteArray previous;
    for (qsizetype i = 0; i < inspection.decisionFiles.size(); ++i) {
        const SignedFile &file = inspection.contents->decisions.at(i);
        const QString &name = inspection.decisionFiles.at(i);
        const QString path = name + ".json"_L1;
        const Result<Decision> decision = decisionFromJson(file.json);
        if (decision) {
            if (decisionPath(decision->sequence, decision->kind) != name)
                problems.append(refusal(u"decision-misplaced"_s, path));
            if (decision->previousSha256 != previous)
                problems.append(refusal(u"chain-broken"_s, path));
            verifySigner(file, *decision, path, unit, problems);
            decisions.append(*decision);
        } else {
            problems.append(refusal(u"decision-invalid"_s, path, decision.error().detail));
        }
        previous = crypto::sha256(file.signature);
    }
    return decisions;
}

void verifyCertificates(const BagInspection &inspection, const QList<Decision> &decisions, QList<Error> &problems)
{
    for (qsizetype i = 0; i < inspection.certificateFiles.size(); ++i) {
        const QString &path = inspection.certificateFiles.at(i);
        const Result<crypto::Certificate> certificate =
            crypto::Certificate::fromPem(inspection.contents->certificatesPem.at(i));
        const QByteArray fingerprint = certificate ? certificate->fingerprint() : QByteArray();
        const auto isSigner = [&](const Decision &decision) { return decision.certificateSha256 == fingerprint; };
        if (!certificate || certificatePath(fingerprint) != path || std::ranges::none_of(decisions, isSigner))
            problems.append(refusal(u"bag-surplus-file"_s, path));
    }
}

} // namespace bantin::package
