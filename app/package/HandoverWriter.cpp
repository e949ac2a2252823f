// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/HandoverWriter.h"

#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/crypto/RecipientEnvelope.h"
#include "app/package/HandoverReader.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/HandoverJson.h"
#include "app/package/internal/HandoverPaths.h"
#include "app/package/internal/Manifest.h"
#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

namespace {

void addSigned(BagFiles &files, const QString &path, const SignedFile &file)
{
    files.insert(path + ".json"_L1, file.json);
    files.insert(path + ".p7s"_L1, file.signature);
}

void addText(BagFiles &files, const QString &folder, const HandoverText &text)
{
    files.insert(folder + "article.xhtml"_L1, text.articleXhtml);
    files.insert(folder + "metadata.json"_L1, text.metadataJson);
}

Result<void> addUnit(BagFiles &files, const HandoverUnit &unit)
{
    addSigned(files, unitFolder + "roster"_L1, unit.roster);
    files.insert(unitFolder + "unit.pem"_L1, unit.unitCertificatePem);
    if (unit.rules)
        addSigned(files, unitFolder + "rules"_L1, *unit.rules);
    for (const QByteArray &pem : unit.certificatesPem) {
        const Result<crypto::Certificate> certificate = crypto::Certificate::fromPem(pem);
        if (!certificate)
            return certificate.error();
        files.insert(unitFolder + certificatePath(certificate->fingerprint()), pem);
    }
    return {};
}

void addArticle(BagFiles &files, const HandoverArticle &article)
{
    const QString folder = folderOf(article.id);
    files.insert(folder + "article.json"_L1, articleToJson(article));
    for (qsizetype i = 0; i < article.revisions.size(); ++i)
        addText(files, revisionFolder(article.id, i), article.revisions.at(i));
    for (qsizetype i = 0; i < article.decisions.size(); ++i)
        addSigned(files, folder + "decisions/"_L1 + fourDigits(i), article.decisions.at(i));
    for (qsizetype i = 0; i < article.questionSteps.size(); ++i)
        addSigned(files, folder + "questions/"_L1 + fourDigits(i), article.questionSteps.at(i));
    if (article.draft)
        addText(files, folder + "draft/"_L1, article.draft->text);
}

QByteArray bagInfo(const BagFiles &files, const HandoverSlip &slip)
{
    qint64 octets = 0;
    for (const QByteArray &bytes : files)
        octets += bytes.size();
    return "Source-Organization: " + slip.unit.simplified().toUtf8() + "\nExternal-Identifier: urn:uuid:"
           + slip.id.toLatin1() + "\nBagging-Date: " + slip.createdAt.date().toString(Qt::ISODate).toLatin1()
           + "\nPayload-Oxum: " + QByteArray::number(octets) + '.' + QByteArray::number(files.size()) + '\n';
}

Result<void> checkSize(const BagFiles &files)
{
    qint64 octets = 0;
    bool isTooLarge = files.size() > handoverLimits.entries;
    for (const QByteArray &bytes : files) {
        octets += bytes.size();
        isTooLarge = isTooLarge || bytes.size() > handoverLimits.entryBytes;
    }
    if (!isTooLarge && octets <= handoverLimits.totalBytes)
        return {};
    return Error{Fault::InvalidInput, u"envelope-too-large"_s, Retry::AfterCorrection, {}, {}};
}

QByteArray manifestOf(const BagFiles &files)
{
    Manifest manifest;
    for (const auto &[path, bytes] : files.asKeyValueRange())
        manifest.insert(path, crypto::sha512(bytes));
    return formatManifest(manifest);
}

Result<BagFiles> payloadOf(const HandoverContents &contents)
{
    BagFiles files;
    if (const Result<void> added = addUnit(files, contents.unit); !added)
        return added.error();
    for (const HandoverArticle &article : contents.articles)
        addArticle(files, article);
    for (const auto &[name, asset] : contents.assets.asKeyValueRange()) {
        files.insert(assetFolder + name, asset.bytes);
        if (!asset.original.isEmpty() && asset.original != asset.bytes)
            files.insert(originalFolder + name, asset.original);
    }
    return files;
}

} // namespace

Result<SealedHandover> writeHandover(const HandoverContents &contents, HandoverSlip slip, const HandoverSender &sender,
                                     const QList<HandoverRecipient> &recipients)
{
    const Result<BagFiles> payload = payloadOf(contents);
    if (!payload)
        return payload.error();
    const QByteArray manifest = manifestOf(*payload);
    slip.manifestSha512 = crypto::sha512(manifest);
    slip.sender = {sender.account, sender.name, sender.certificate.fingerprint()};
    slip.recipients.clear();
    QList<crypto::Certificate> certificates;
    for (const HandoverRecipient &recipient : recipients) {
        slip.recipients.append({recipient.account, recipient.name, recipient.certificate.fingerprint()});
        certificates.append(recipient.certificate);
    }
    BagFiles tags{{QString(declarationPath), declaration.toByteArray()}, {QString(manifestPath), manifest}};
    tags.insert(infoPath, bagInfo(*payload, slip));
    tags.insert(slipPath, slipToJson(slip));
    tags.insert(slipSignaturePath, crypto::signDetached(tags.value(slipPath), sender.certificate, sender.key));
    tags.insert(tagManifestPath, manifestOf(tags));
    BagFiles files = *payload;
    files.insert(tags);
    if (const Result<void> fits = checkSize(files); !fits)
        return fits.error();
    const Result<QByteArray> bag = zip(files, slip.createdAt);
    if (!bag)
        return bag.error();
    Result<QByteArray> sealed = crypto::sealFor(certificates, *bag);
    if (!sealed)
        return sealed.error();
    return SealedHandover{slip, *std::move(sealed)};
}

} // namespace bantin::package
