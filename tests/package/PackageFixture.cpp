// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/package/BagWriter.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

#include <QFile>
#include <QSet>
#include <QTimeZone>

namespace bantin::package {

namespace {

RegulationCatalogue loadRegulations()
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/resources/regulations/dongviet-2024.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no regulation profile");
    return RegulationCatalogue::parse({file.readAll()}).value();
}

PayloadAsset makePicture()
{
    const QByteArray bytes = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(2000, 'p');
    return {QString::fromLatin1(crypto::sha512(bytes).toHex()) + ".png"_L1, u"image/png"_s, 40, 30, bytes};
}

QByteArray makeText(const PayloadAsset &picture)
{
    using namespace content;
    Document document;
    document.blocks.append({Paragraph{{Text{u"Đường liên thôn đã thông xe."_s, {}, {}}}}});
    document.blocks.append(
        {Figure{picture.name, u"Ô tô trên đường mới"_s, false, {}, {}, picture.width, picture.height}});
    return toXhtml(document);
}

} // namespace

PackageFixture::PackageFixture()
    : now(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC)
    , authority(crypto::CertificateAuthority::create(u"UBND xã Đồng Việt"_s, now))
    , contributor(makeMember(authority, u"Cộng tác viên thôn 3"_s, Role::Contributor))
    , editor(makeMember(authority, u"Biên tập viên"_s, Role::Editor))
    , approver(makeMember(authority, u"Trưởng Ban biên tập"_s, Role::Approver))
    , m_regulations(loadRegulations())
{
    roster = {WorkspaceId::create(), u"UBND xã Đồng Việt"_s, u"dongviet-2024"_s, 4, now, {}};
    for (const Member *member : {&contributor, &editor, &approver})
        roster.entries.append({member->id, member->name, member->roles, member->certificate.fingerprint(), now, {}});
    const PayloadAsset picture = makePicture();
    revision = {RevisionId::create(), ArticleId::create(), 1, {contributor.id}, {}, makeText(picture), {}, now};
    revision.metadata.title = u"Đường liên thôn"_s;
    revision.metadata.category = u"other"_s;
    payload = makePayload(revision, {roster.workspace, roster.unit, roster.regulation, u"Thông tin khác"_s}, {picture});
}

PackageFixture::Member PackageFixture::makeMember(const crypto::CertificateAuthority &issuer, const QString &name,
                                                  Roles roles) const
{
    const auto key = crypto::SigningKey::generate();
    return {AccountId::create(), name, roles, key, issuer.issue(name, key, now)};
}

QList<SignedFile> PackageFixture::decisions() const
{
    return decisions(
        {{DecisionKind::Submit, &contributor}, {DecisionKind::Review, &editor}, {DecisionKind::Approve, &approver}});
}

QList<SignedFile> PackageFixture::decisions(const QList<std::pair<DecisionKind, const Member *>> &steps) const
{
    QList<SignedFile> files;
    for (const auto &[kind, member] : steps)
        extend(files, kind, *member);
    return files;
}

void PackageFixture::extend(QList<SignedFile> &chain, DecisionKind kind, const Member &member,
                            const std::function<void(Decision &)> &bend) const
{
    Decision decision;
    decision.sequence = int(chain.size()) + 1;
    decision.kind = kind;
    decision.article = revision.article;
    decision.revision = revision.id;
    decision.revisionNumber = revision.number;
    decision.manifestSha512 = manifestDigest(payload);
    decision.previousSha256 = chain.isEmpty() ? QByteArray() : crypto::sha256(chain.constLast().signature);
    decision.actor = member.id;
    decision.actorName = member.name;
    decision.role = member.roles.testFlag(Role::Contributor) ? Role::Contributor
                    : member.roles.testFlag(Role::Editor)    ? Role::Editor
                                                             : Role::Approver;
    decision.certificateSha256 = member.certificate.fingerprint();
    decision.decidedAt = now.addSecs(60 * decision.sequence);
    decision.regulation = roster.regulation;
    if (bend)
        bend(decision);
    const QByteArray json = toJson(decision);
    chain.append({json, crypto::signDetached(json, member.certificate, member.key)});
}

QByteArray PackageFixture::zipOf(const QList<SignedFile> &chain) const
{
    PackageContents package = contents();
    package.decisions = chain;
    if (decisionFromJson(chain.constLast().json)->kind == DecisionKind::Withdraw)
        package.payload = makeNotice(payload);
    QSet<QByteArray> signers;
    for (const SignedFile &file : chain)
        signers.insert(decisionFromJson(file.json)->certificateSha256);
    package.certificatesPem.removeIf(
        [&](const QByteArray &pem) { return !signers.contains(crypto::Certificate::fromPem(pem)->fingerprint()); });
    return writeBag(package).value();
}

PackageContents PackageFixture::contents() const
{
    const QByteArray json = toJson(roster);
    return {payload,
            decisions(),
            {json, crypto::signDetached(json, authority.certificate(), authority.key())},
            authority.certificate().toPem(),
            {contributor.certificate.toPem(), editor.certificate.toPem(), approver.certificate.toPem()}};
}

QByteArray PackageFixture::zip() const
{
    return writeBag(contents()).value();
}

QByteArray PackageFixture::zipAfter(const std::function<void(BagFiles &)> &change, Tags tags) const
{
    BagFiles files = unzip(zip(), {}).value();
    change(files);
    if (tags == Tags::Corrected) {
        Manifest manifest;
        for (const auto &[path, bytes] : files.asKeyValueRange()) {
            if (!path.startsWith(payloadFolder) && path != tagManifestPath)
                manifest.insert(path, crypto::sha512(bytes));
        }
        files[tagManifestPath] = formatManifest(manifest);
    }
    return package::zip(files, now).value();
}

QStringList PackageFixture::reasons(const QByteArray &zip) const
{
    QStringList list;
    const PackageVerifier::Outcome outcome = PackageVerifier(m_regulations).verify(zip, {authority.certificate()});
    for (const Error &error : outcome.reasons)
        list.append(error.reason);
    return list;
}

} // namespace bantin::package
