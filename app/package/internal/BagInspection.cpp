// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/BagInspection.h"

#include "app/crypto/Digest.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/FetchList.h"
#include "app/package/internal/Manifest.h"

#include <QRegularExpression>

#include <numeric>

namespace bantin::package {

namespace {

Error refusal(const QString &reason, const QString &path)
{
    return {Fault::Tampered, reason, Retry::Never, {path}, {}};
}

/// One inspection under way: the files not yet accounted for and what was found so far.
class Inspector
{
public:
    Inspector(BagFiles files, const BagLimits &limits, Pictures pictures)
        : m_files(std::move(files))
        , m_limits(limits)
        , m_pictures(pictures)
    {
    }

    BagInspection run()
    {
        checkDeclaration();
        checkFetch();
        checkTagManifest();
        checkPayloadManifest();
        checkOxum();
        takeContents();
        return std::move(m_result);
    }

private:
    void note(const QString &reason, const QString &path) { m_result.problems.append(refusal(reason, path)); }

    void checkDeclaration();
    void checkFetch();
    void checkTagManifest();
    void checkPayloadManifest();
    void checkOxum();
    std::optional<Manifest> readManifest(const QString &path);
    void checkListed(const Manifest &manifest, const QString &path, const QByteArray &bytes);

    void takeContents();
    QByteArray take(const QString &path);
    void takeAssets(Payload &payload);
    void takeDecisions(PackageContents &contents);
    void takeCertificates(PackageContents &contents);

    BagFiles m_files;
    const BagLimits m_limits;
    const Pictures m_pictures;
    QMap<QString, qint64> m_elsewhere; ///< pictures fetch.txt names, with their sizes
    BagInspection m_result;
    bool m_complete = true;
};

void Inspector::checkDeclaration()
{
    if (m_files.value(declarationPath) != declaration)
        note(u"bag-declaration"_s, declarationPath);
}

void Inspector::checkFetch()
{
    if (!m_files.contains(fetchPath))
        return;
    if (m_pictures == Pictures::Carried)
        return note(u"bag-fetch"_s, fetchPath);
    const auto listed = readFetchList(m_files, m_limits);
    if (!listed)
        m_result.problems.append(listed.error());
    else
        for (const BlobReference &blob : *listed)
            m_elsewhere.insert(blob.path, blob.size);
}

/// Nothing after noting the problem.
std::optional<Manifest> Inspector::readManifest(const QString &path)
{
    if (!m_files.contains(path)) {
        note(u"bag-missing-file"_s, path);
        return std::nullopt;
    }
    const Result<Manifest> manifest = parseManifest(m_files.value(path), path);
    if (!manifest) {
        m_result.problems.append(manifest.error());
        return std::nullopt;
    }
    const bool ofPayload = path == manifestPath;
    for (const auto &[listed, digest] : manifest->asKeyValueRange()) {
        if (listed.startsWith(payloadFolder) != ofPayload || listed == tagManifestPath)
            note(u"bag-manifest-invalid"_s, path);
        else if (!m_files.contains(listed) && !m_elsewhere.contains(listed))
            note(u"bag-missing-file"_s, listed);
    }
    return *manifest;
}

/// The reason says what kind of file was altered, since that is what a person asks first.
QString mismatchReason(const QString &path)
{
    if (path.startsWith(payloadFolder))
        return u"bag-digest-mismatch"_s;
    if (path == manifestPath)
        return u"bag-manifest-altered"_s;
    if (path.startsWith(decisionFolder))
        return u"decision-altered"_s;
    return u"bag-tag-digest-mismatch"_s;
}

void Inspector::checkListed(const Manifest &manifest, const QString &path, const QByteArray &bytes)
{
    const auto listed = manifest.constFind(path);
    if (listed == manifest.cend())
        return note(u"bag-surplus-file"_s, path);
    const QByteArray digest = crypto::sha512(bytes);
    m_result.digests.insert(path, digest);
    if (*listed != digest)
        note(mismatchReason(path), path);
}

void Inspector::checkTagManifest()
{
    const std::optional<Manifest> manifest = readManifest(tagManifestPath);
    if (!manifest)
        return;
    m_result.tagManifestSha512 = crypto::sha512(m_files.value(tagManifestPath));
    for (const auto &[path, bytes] : m_files.asKeyValueRange()) {
        const bool isTag = !path.startsWith(payloadFolder) && path != tagManifestPath && path != fetchPath;
        if (isTag)
            checkListed(*manifest, path, bytes);
    }
}

void Inspector::checkPayloadManifest()
{
    const std::optional<Manifest> manifest = readManifest(manifestPath);
    if (!manifest)
        return;
    for (const auto &[path, bytes] : m_files.asKeyValueRange()) {
        if (path.startsWith(payloadFolder))
            checkListed(*manifest, path, bytes);
    }
}

/// RFC 8493 §2.2.2: at most once; a package always has it, because a cut-off bag is told quickly by it.
void Inspector::checkOxum()
{
    qint64 octets = std::accumulate(m_elsewhere.cbegin(), m_elsewhere.cend(), qint64(0));
    qint64 count = m_elsewhere.size();
    for (const auto &[path, bytes] : m_files.asKeyValueRange()) {
        if (path.startsWith(payloadFolder)) {
            octets += bytes.size();
            ++count;
        }
    }
    QByteArrayList found;
    const QByteArrayList lines = m_files.value(infoPath).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("payload-oxum:"))
            found.append(line.sliced(line.indexOf(':') + 1).trimmed());
    }
    if (found != QByteArrayList{QByteArray::number(octets) + '.' + QByteArray::number(count)})
        note(u"bag-oxum"_s, infoPath);
}

QByteArray Inspector::take(const QString &path)
{
    if (m_files.contains(path))
        return m_files.take(path);
    m_complete = false;
    const auto isNoted = [&path](const Error &error) {
        return error.reason == "bag-missing-file"_L1 && error.arguments.value(0) == path;
    };
    if (std::ranges::none_of(m_result.problems, isNoted))
        note(u"bag-missing-file"_s, path);
    return {};
}

/// In the order the metadata gives; files it does not name follow, for the verifier to refuse.
void Inspector::takeAssets(Payload &payload)
{
    if (const Result<PayloadMetadata> metadata = parsePayloadMetadata(payload.metadataJson)) {
        for (const PayloadMetadata::AssetEntry &entry : metadata->assets) {
            const QString path = assetFolder + entry.name;
            if (m_files.contains(path))
                payload.assets.append({entry.name, entry.mediaType, entry.width, entry.height, m_files.take(path)});
            else if (m_elsewhere.contains(path))
                payload.assets.append(
                    {entry.name, entry.mediaType, entry.width, entry.height, {}, m_elsewhere.take(path)});
        }
    }
    const QStringList paths = m_files.keys();
    for (const QString &path : paths) {
        const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
        if (path == assetFolder + name && isAssetName(name))
            payload.assets.append({name, {}, 0, 0, m_files.take(path)});
    }
    for (const auto &[path, size] : m_elsewhere.asKeyValueRange())
        payload.assets.append({path.sliced(assetFolder.size()), {}, 0, 0, {}, size});
}

void Inspector::takeDecisions(PackageContents &contents)
{
    static const QRegularExpression pattern(u"^(decisions/[0-9]{2,4}-[a-z]{1,16})\\.json$"_s);
    const QStringList paths = m_files.keys();
    QMap<int, QString> bySequence;
    for (const QString &path : paths) {
        const QRegularExpressionMatch match = pattern.match(path);
        const int sequence =
            match.hasMatch() ? QStringView(path).sliced(decisionFolder.size()).split(u'-').first().toInt() : 0;
        if (sequence > 0 && !bySequence.contains(sequence))
            bySequence.insert(sequence, match.captured(1));
    }
    for (const QString &file : std::as_const(bySequence)) {
        m_result.decisionFiles.append(file);
        contents.decisions.append({take(file + ".json"_L1), take(file + ".p7s"_L1)});
    }
}

void Inspector::takeCertificates(PackageContents &contents)
{
    contents.unitCertificatePem = take(unitCertificatePath);
    static const QRegularExpression pattern(u"^certificates/[0-9a-f]{16}\\.pem$"_s);
    const QStringList paths = m_files.keys();
    for (const QString &path : paths) {
        if (pattern.match(path).hasMatch()) {
            m_result.certificateFiles.append(path);
            contents.certificatesPem.append(m_files.take(path));
        }
    }
}

void Inspector::takeContents()
{
    PackageContents contents;
    const bool isNotice = m_files.contains(noticePath);
    (isNotice ? contents.payload.withdrawnManifest : contents.payload.articleXhtml) =
        take(isNotice ? noticePath : articlePath);
    contents.payload.metadataJson = take(metadataPath);
    if (!isNotice)
        takeAssets(contents.payload);
    takeDecisions(contents);
    contents.roster = {take(rosterPath), take(rosterSignaturePath)};
    takeCertificates(contents);
    for (const auto name : {declarationPath, infoPath, fetchPath, manifestPath, tagManifestPath, dublinCorePath})
        m_files.remove(name);
    const QStringList surplus = m_files.keys();
    for (const QString &path : surplus)
        note(u"bag-surplus-file"_s, path);
    if (m_complete)
        m_result.contents = std::move(contents);
}

} // namespace

BagInspection inspectBag(const BagFiles &files, const BagLimits &limits, Pictures pictures)
{
    return Inspector(files, limits, pictures).run();
}

BagInspection inspectBag(const QByteArray &zip, const BagLimits &limits, Pictures pictures)
{
    const auto bag = openBag(zip, limits);
    if (bag)
        return inspectBag(bag->files, limits, pictures);
    BagInspection unread;
    unread.problems.append(bag.error());
    return unread;
}

} // namespace bantin::package
