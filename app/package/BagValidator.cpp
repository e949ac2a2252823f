// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagValidator.h"

#include "app/package/bagit/BagInfo.h"
#include "app/package/bagit/BagManifests.h"
#include "app/package/bagit/TagFile.h"
#include "app/package/internal/BagNames.h"

#include <QSet>

#include <algorithm>

namespace bantin::package {

namespace {

constexpr qint64 longestDeclaration = 4096;

/// Files that systems and editors leave behind, and that vanish or change by themselves.
bool isSystemFile(const QString &path)
{
    static const QSet<QString> names{u".ds_store"_s, u"thumbs.db"_s,  u"desktop.ini"_s, u".spotlight-v100"_s,
                                     u".trashes"_s,  u".fseventsd"_s, u"ehthumbs.db"_s, u".directory"_s};
    const QStringList parts = path.toLower().split(u'/');
    return std::ranges::any_of(parts,
                               [](const QString &part) { return names.contains(part) || part.startsWith("._"_L1); });
}

/// One validation under way.
class Validator
{
public:
    Validator(BagTree &tree, BagCheckGoesOn goesOn)
        : m_tree(tree)
        , m_goesOn(std::move(goesOn))
    {
    }

    Result<BagVerdict> run()
    {
        countPayload();
        if (!readDeclaration())
            return m_notes.verdict();
        m_manifests = readManifests(m_tree, m_encoding, m_notes);
        checkLayout();
        readFetch();
        checkTagManifests();
        checkCoverage();
        if (m_tree.files().contains(infoPath)) {
            if (const auto text = readTagFile(m_tree, infoPath, m_encoding, m_notes))
                checkBagInfo(*text, m_notes.verdict(), m_notes);
        }
        if (const Result<void> read = checkDigests(); !read)
            return read.error();
        return m_notes.verdict();
    }

private:
    void countPayload();
    bool readDeclaration();
    void checkLayout();
    void readFetch();
    void checkTagManifests();
    void checkCoverage();
    Result<void> checkDigests();
    Result<void> checkFile(const QString &path, const QList<const BagManifest *> &manifests);
    QList<const BagManifest *> manifests(bool ofTags) const;

    BagTree &m_tree;
    BagCheckGoesOn m_goesOn;
    BagNotes m_notes;
    QString m_encoding;
    QList<BagManifest> m_manifests;
    QSet<QString> m_toFetch;
};

void Validator::countPayload()
{
    for (const auto &[path, size] : m_tree.files().asKeyValueRange()) {
        if (!path.startsWith(payloadFolder))
            continue;
        ++m_notes.verdict().files;
        m_notes.verdict().octets += size;
    }
}

/// §2.1.1. Without it nothing else can be read.
bool Validator::readDeclaration()
{
    static const QStringList versions{u"0.93"_s, u"0.94"_s, u"0.95"_s, u"0.96"_s, u"0.97"_s, u"1.0"_s};
    const Result<QByteArray> bytes = m_tree.read(declarationPath, longestDeclaration);
    const auto declaration =
        m_tree.files().contains(declarationPath) && bytes ? parseDeclaration(*bytes) : std::nullopt;
    if (!declaration) {
        m_notes.error(u"bag-declaration"_s, {declarationPath});
        return false;
    }
    m_notes.setVersion(declaration->version);
    m_encoding = declaration->encoding;
    if (!versions.contains(declaration->version))
        m_notes.error(u"bag-version-unknown"_s, {declarationPath, declaration->version});
    if (!isKnownEncoding(m_encoding)) {
        m_notes.error(u"bag-encoding-unknown"_s, {declarationPath, m_encoding});
        return false;
    }
    if (m_encoding.compare("UTF-8"_L1, Qt::CaseInsensitive) != 0)
        m_notes.warn(u"bag-encoding-unusual"_s, {declarationPath, m_encoding});
    return true;
}

void Validator::checkLayout()
{
    if (!m_tree.hasPayloadFolder())
        m_notes.error(u"bag-payload-folder-missing"_s, {});
    if (manifests(false).isEmpty())
        m_notes.error(u"bag-manifest-missing"_s, {});
    for (const QString &path : m_tree.others())
        m_notes.error(u"bag-link"_s, {path});
    const QStringList files = m_tree.files().keys();
    for (const QString &path : files) {
        if (isSystemFile(path))
            m_notes.warn(u"bag-system-file"_s, {path});
    }
}

/// §2.2.3. Nothing is ever fetched: what is not there makes the bag incomplete.
void Validator::readFetch()
{
    if (!m_tree.files().contains(fetchPath))
        return;
    const auto text = readTagFile(m_tree, fetchPath, m_encoding, m_notes);
    BagPaths paths(m_tree, m_notes);
    const QStringList lines = text ? tagLines(*text) : QStringList();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList where{fetchPath, QString::number(i + 1)};
        const auto line = parseFetchLine(lines.at(i));
        if (!line) {
            m_notes.error(u"bag-fetch-invalid"_s, where);
            continue;
        }
        const auto path = paths.find(line->path, where);
        if (!path)
            continue;
        if (!path->startsWith(payloadFolder))
            m_notes.error(u"bag-path-outside"_s, {fetchPath, *path});
        else if (const qint64 size = m_tree.files().value(*path, -1); size >= 0 && line->length.value_or(size) != size)
            m_notes.errorSinceFinal(u"bag-fetch-invalid"_s, where);
        m_toFetch.insert(*path);
    }
}

/// §2.2.1: each tag manifest lists every payload manifest.
void Validator::checkTagManifests()
{
    for (const BagManifest *ofTags : manifests(true)) {
        for (const BagManifest *ofPayload : manifests(false)) {
            if (!ofTags->digests.contains(ofPayload->file))
                m_notes.errorSinceFinal(u"bag-tag-manifest-incomplete"_s, {ofTags->file, ofPayload->file});
        }
    }
}

/// §3: whatever is listed is there, and every file of the payload is listed – in every manifest since 1.0, in one before.
void Validator::checkCoverage()
{
    const QList<const BagManifest *> ofPayload = manifests(false);
    QSet<QString> missing;
    for (const BagManifest &manifest : std::as_const(m_manifests)) {
        const QStringList listed = manifest.digests.keys();
        for (const QString &path : listed) {
            if (!m_tree.files().contains(path) && !missing.contains(path)) {
                missing.insert(path);
                m_notes.error(m_toFetch.contains(path) ? u"bag-not-fetched"_s : u"bag-missing-file"_s, {path});
            }
        }
    }
    QStringList payload = (m_toFetch - missing).values();
    payload += m_tree.files().keys();
    payload.sort();
    payload.removeDuplicates();
    for (const QString &path : std::as_const(payload)) {
        if (!path.startsWith(payloadFolder))
            continue;
        const auto lacks = [&path](const BagManifest *manifest) { return !manifest->digests.contains(path); };
        const auto first = std::ranges::find_if(ofPayload, lacks);
        const bool isUnlisted = m_notes.isFinal() ? first != ofPayload.end() : std::ranges::all_of(ofPayload, lacks);
        if (isUnlisted && first != ofPayload.end())
            m_notes.error(u"bag-unlisted-file"_s, {path, (*first)->file});
    }
}

Result<void> Validator::checkDigests()
{
    const QStringList files = m_tree.files().keys();
    for (const QString &path : files) {
        QList<const BagManifest *> listing;
        for (const BagManifest &manifest : std::as_const(m_manifests)) {
            if (manifest.digests.contains(path))
                listing.append(&manifest);
        }
        if (m_goesOn && !m_goesOn())
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        if (const Result<void> checked = checkFile(path, listing); !checked)
            return checked;
    }
    return {};
}

/// Reads the file once for all its digests.
Result<void> Validator::checkFile(const QString &path, const QList<const BagManifest *> &manifests)
{
    if (manifests.isEmpty())
        return {};
    std::vector<std::unique_ptr<QCryptographicHash>> hashes;
    for (const BagManifest *manifest : manifests)
        hashes.push_back(std::make_unique<QCryptographicHash>(manifest->algorithm));
    const Result<void> fed = m_tree.feed(path, [&](QByteArrayView bytes) {
        for (const auto &hash : hashes)
            hash->addData(bytes);
        return !m_goesOn || m_goesOn();
    });
    if (!fed && fed.error().fault == Fault::Cancelled)
        return fed;
    if (!fed) {
        m_notes.add(fed.error());
        return {};
    }
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const BagManifest *manifest = manifests.at(qsizetype(i));
        if (hashes[i]->resultView() != manifest->digests.value(path))
            m_notes.error(u"bag-wrong-digest"_s, {path, manifest->file});
    }
    return {};
}

QList<const BagManifest *> Validator::manifests(bool ofTags) const
{
    QList<const BagManifest *> some;
    for (const BagManifest &manifest : m_manifests) {
        if (manifest.isOfTags == ofTags)
            some.append(&manifest);
    }
    return some;
}

} // namespace

Result<BagVerdict> validateBag(const QString &path, const BagCheckGoesOn &goesOn)
{
    const Result<std::unique_ptr<BagTree>> tree = BagTree::open(path);
    return tree ? validateBag(**tree, goesOn) : Result<BagVerdict>(tree.error());
}

Result<BagVerdict> validateBag(BagTree &tree, const BagCheckGoesOn &goesOn)
{
    return Validator(tree, goesOn).run();
}

} // namespace bantin::package
