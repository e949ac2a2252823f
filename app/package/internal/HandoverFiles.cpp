// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/HandoverFiles.h"

#include "app/crypto/Digest.h"
#include "app/package/internal/HandoverJson.h"
#include "app/package/internal/HandoverPaths.h"
#include "app/package/internal/Manifest.h"

namespace bantin::package {

namespace {

Error refusal(const QString &reason, const QString &path)
{
    return {Fault::Tampered, reason, Retry::Never, {path}, {}};
}

/// Every file of its kind is listed with its digest, and every line has its file.
Result<void> checkManifest(const BagFiles &files, const QString &name, bool isOfPayload)
{
    if (!files.contains(name))
        return refusal(u"bag-missing-file"_s, name);
    const Result<Manifest> manifest = parseManifest(files.value(name), name);
    if (!manifest)
        return manifest.error();
    for (const auto &[path, digest] : manifest->asKeyValueRange()) {
        if (path.startsWith(payloadFolder) != isOfPayload || path == tagManifestPath)
            return refusal(u"bag-manifest-invalid"_s, name);
        if (!files.contains(path))
            return refusal(u"bag-missing-file"_s, path);
    }
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        if (path.startsWith(payloadFolder) != isOfPayload || path == tagManifestPath)
            continue;
        const auto listed = manifest->constFind(path);
        if (listed == manifest->cend())
            return refusal(u"bag-surplus-file"_s, path);
        if (*listed != crypto::sha512(bytes))
            return refusal(path == manifestPath ? u"bag-manifest-altered"_s
                           : isOfPayload        ? u"bag-digest-mismatch"_s
                                                : u"bag-tag-digest-mismatch"_s,
                           path);
    }
    return {};
}

Result<void> checkOxum(const BagFiles &files)
{
    qint64 octets = 0;
    qint64 count = 0;
    for (const auto &[path, bytes] : files.asKeyValueRange()) {
        octets += path.startsWith(payloadFolder) ? bytes.size() : 0;
        count += path.startsWith(payloadFolder) ? 1 : 0;
    }
    const QByteArray line = "\nPayload-Oxum: " + QByteArray::number(octets) + '.' + QByteArray::number(count) + '\n';
    return files.value(infoPath).count(line) == 1 ? Result<void>() : refusal(u"bag-oxum"_s, infoPath);
}

/// Takes files out of the bag; what is left at the end belongs nowhere.
class Taker
{
public:
    explicit Taker(BagFiles files)
        : m_files(std::move(files))
    {
    }

    bool has(const QString &path) const { return m_files.contains(path); }
    QByteArray take(const QString &path)
    {
        if (!m_files.contains(path) && m_missing.isEmpty())
            m_missing = path;
        return m_files.take(path);
    }
    SignedFile takeSigned(const QString &path)
    {
        const QByteArray json = take(path + ".json"_L1);
        return {json, take(path + ".p7s"_L1)};
    }
    QStringList below(const QString &folder) const
    {
        QStringList paths;
        for (auto file = m_files.lowerBound(folder); file != m_files.cend() && file.key().startsWith(folder); ++file)
            paths.append(file.key());
        return paths;
    }
    /// The first file that was missed, or is left over.
    Result<void> conclude() const
    {
        if (!m_missing.isEmpty())
            return refusal(u"bag-missing-file"_s, m_missing);
        return m_files.isEmpty() ? Result<void>() : refusal(u"bag-surplus-file"_s, m_files.firstKey());
    }

private:
    BagFiles m_files;
    QString m_missing;
};

HandoverText takeText(Taker &files, const QString &folder)
{
    const QByteArray xhtml = files.take(folder + "article.xhtml"_L1);
    return {xhtml, files.take(folder + "metadata.json"_L1)};
}

QList<SignedFile> takeSeries(Taker &files, const QString &folder)
{
    QList<SignedFile> series;
    while (files.has(folder + fourDigits(series.size()) + ".json"_L1))
        series.append(files.takeSigned(folder + fourDigits(series.size())));
    return series;
}

Result<HandoverArticle> takeArticle(Taker &files, const QString &path)
{
    Result<HandoverArticle> article = articleFromJson(files.take(path), path);
    if (!article)
        return article;
    const QString folder = folderOf(article->id);
    if (path != folder + "article.json"_L1)
        return refusal(u"handover-invalid"_s, path);
    while (files.has(revisionFolder(article->id, article->revisions.size()) + "metadata.json"_L1))
        article->revisions.append(takeText(files, revisionFolder(article->id, article->revisions.size())));
    article->decisions = takeSeries(files, folder + "decisions/"_L1);
    article->questionSteps = takeSeries(files, folder + "questions/"_L1);
    if (article->draft)
        article->draft->text = takeText(files, folder + "draft/"_L1);
    return article;
}

HandoverUnit takeUnit(Taker &files)
{
    HandoverUnit unit;
    unit.roster = files.takeSigned(unitFolder + "roster"_L1);
    unit.unitCertificatePem = files.take(unitFolder + "unit.pem"_L1);
    if (files.has(unitFolder + "rules.json"_L1))
        unit.rules = files.takeSigned(unitFolder + "rules"_L1);
    for (const QString &path : files.below(unitFolder + certificateFolder))
        unit.certificatesPem.append(files.take(path));
    return unit;
}

QMap<QString, HandoverAsset> takeAssets(Taker &files)
{
    QMap<QString, HandoverAsset> assets;
    for (const QString &path : files.below(assetFolder)) {
        const QString name = path.sliced(QLatin1StringView(assetFolder).size());
        if (!isAssetName(name))
            continue;
        const QByteArray bytes = files.take(path);
        const bool hasOriginal = files.has(originalFolder + name);
        assets.insert(name, {bytes, hasOriginal ? files.take(originalFolder + name) : QByteArray()});
    }
    return assets;
}

Result<HandoverContents> takeContents(Taker &files)
{
    HandoverContents contents;
    contents.unit = takeUnit(files);
    for (const QString &path : files.below(articleFolder)) {
        if (!path.endsWith("/article.json"_L1))
            continue;
        auto article = takeArticle(files, path);
        if (!article)
            return article.error();
        contents.articles.append(*std::move(article));
    }
    contents.assets = takeAssets(files);
    return contents;
}

} // namespace

Result<HandoverFiles> takeHandoverFiles(BagFiles files)
{
    if (files.value(declarationPath) != declaration)
        return refusal(u"bag-declaration"_s, declarationPath);
    if (const auto checked = checkManifest(files, tagManifestPath, false); !checked)
        return checked.error();
    if (const auto checked = checkManifest(files, manifestPath, true); !checked)
        return checked.error();
    if (const auto checked = checkOxum(files); !checked)
        return checked.error();
    Taker taker(std::move(files));
    for (const auto path : {declarationPath, infoPath, manifestPath, tagManifestPath})
        taker.take(path);
    HandoverFiles result;
    result.signedSlip = {taker.take(slipPath), taker.take(slipSignaturePath)};
    auto contents = takeContents(taker);
    if (!contents)
        return contents.error();
    if (const auto whole = taker.conclude(); !whole)
        return whole.error();
    const auto slip = slipFromJson(result.signedSlip.json);
    if (!slip)
        return slip.error();
    result.slip = *slip;
    result.contents = *std::move(contents);
    return result;
}

} // namespace bantin::package
