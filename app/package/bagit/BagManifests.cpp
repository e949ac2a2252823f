// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/bagit/BagManifests.h"

#include "app/package/bagit/TagFile.h"
#include "app/package/internal/BagNames.h"

#include <QRegularExpression>

namespace bantin::package {

namespace {

constexpr qint64 longestTagFile = 256LL << 20;

std::optional<QCryptographicHash::Algorithm> algorithmNamed(QString name)
{
    static const QMap<QString, QCryptographicHash::Algorithm> known{
        {u"md5"_s, QCryptographicHash::Md5},          {u"sha1"_s, QCryptographicHash::Sha1},
        {u"sha224"_s, QCryptographicHash::Sha224},    {u"sha256"_s, QCryptographicHash::Sha256},
        {u"sha384"_s, QCryptographicHash::Sha384},    {u"sha512"_s, QCryptographicHash::Sha512},
        {u"sha3224"_s, QCryptographicHash::Sha3_224}, {u"sha3256"_s, QCryptographicHash::Sha3_256},
        {u"sha3384"_s, QCryptographicHash::Sha3_384}, {u"sha3512"_s, QCryptographicHash::Sha3_512}};
    const auto found = known.constFind(name.toLower().remove(u'-').remove(u'_'));
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

bool isWeak(QCryptographicHash::Algorithm algorithm)
{
    return algorithm == QCryptographicHash::Md5 || algorithm == QCryptographicHash::Sha1;
}

/// RFC 8493 §5.2: absolute, of a home or another drive, or upwards, on whatever system the bag is opened next.
bool leadsOut(const QString &path)
{
    static const QRegularExpression elsewhere(u"\\A(?:[/\\\\~]|[A-Za-z]:|%[A-Za-z_]+%)"_s);
    const QStringList parts = path.split(u'/');
    const QStringList windowsParts = path.split(u'\\');
    return path.isEmpty() || elsewhere.match(path).hasMatch() || parts.contains(".."_L1)
           || windowsParts.contains(".."_L1) || path.contains(QChar::Null);
}

QString normalForm(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C);
}

/// Equal for names that are one on a file system somewhere (§6.1.1, §6.1.2).
QString folded(const QString &path)
{
    return normalForm(path).toCaseFolded();
}

/// One manifest being read.
class ManifestReader
{
public:
    ManifestReader(BagManifest &manifest, BagPaths &paths, BagNotes &notes)
        : m_manifest(manifest)
        , m_paths(paths)
        , m_notes(notes)
    {
    }

    void read(const QString &text)
    {
        const QStringList lines = tagLines(text);
        for (qsizetype i = 0; i < lines.size(); ++i)
            readLine(lines.at(i), {m_manifest.file, QString::number(i + 1)});
    }

private:
    void readLine(const QString &line, const QStringList &where)
    {
        const auto parsed = parseManifestLine(line, QCryptographicHash::hashLength(m_manifest.algorithm));
        if (!parsed) {
            m_notes.error(u"bag-manifest-invalid"_s, where);
            return;
        }
        if (parsed->isMarkedBinary)
            m_notes.warn(u"bag-marked-as-binary"_s, where);
        const std::optional<QString> path = m_paths.find(parsed->path, where);
        if (!path)
            return;
        const bool isPayload = path->startsWith(payloadFolder);
        if (isPayload == m_manifest.isOfTags || path->startsWith("tagmanifest-"_L1))
            m_notes.error(u"bag-path-outside"_s, {m_manifest.file, *path});
        else
            take(*path, parsed->path, parsed->digest, where);
    }

    void take(const QString &path, const QString &listed, const QByteArray &digest, const QStringList &where)
    {
        const auto before = m_manifest.digests.constFind(path);
        const bool isFirst = before == m_manifest.digests.cend();
        if (!isFirst && *before != digest)
            m_notes.error(u"bag-listed-twice"_s, {m_manifest.file, path});
        else if (!isFirst && m_listed.value(path) == listed)
            m_notes.errorSinceFinal(u"bag-listed-twice"_s, {m_manifest.file, path});
        else if (!isFirst)
            m_notes.warn(u"bag-clashing-names"_s, {m_manifest.file, listed});
        else if (m_folded.contains(folded(path)))
            takeOtherCase(path, digest, where);
        else
            m_manifest.digests.insert(path, digest);
        m_folded.insert(folded(path), path);
        m_listed.insert(path, listed);
    }

    /// Two lines that are one file where letter case does not count (§6.1.1). The drafts were often written there, so one of
    /// them may be missing; the other has to be the same bytes then.
    void takeOtherCase(const QString &path, const QByteArray &digest, const QStringList &where)
    {
        m_notes.warn(u"bag-clashing-names"_s, where);
        const QByteArray other = m_manifest.digests.value(m_folded.value(folded(path)));
        if (m_notes.isFinal() || other != digest || m_paths.isThere(path))
            m_manifest.digests.insert(path, digest);
    }

    BagManifest &m_manifest;
    BagPaths &m_paths;
    BagNotes &m_notes;
    QMap<QString, QString> m_listed; ///< path → as it was written
    QMap<QString, QString> m_folded; ///< without case → path
};

} // namespace

BagPaths::BagPaths(const BagTree &tree, BagNotes &notes)
    : m_tree(tree)
    , m_notes(notes)
{
    const QStringList paths = tree.files().keys();
    for (const QString &path : paths)
        m_byNormalForm.insert(normalForm(path), path);
}

bool BagPaths::isThere(const QString &path) const
{
    return m_tree.files().contains(path);
}

std::optional<QString> BagPaths::cleaned(const QString &listed, const QStringList &where)
{
    QString path = listed;
    if (path.startsWith("./"_L1)) {
        m_notes.warn(u"bag-leading-dot"_s, where);
        path.remove(0, 2);
    }
    const std::optional<QString> decoded = decodeBagPath(path);
    if (!decoded && m_notes.isFinal()) {
        m_notes.error(u"bag-manifest-invalid"_s, where);
        return std::nullopt;
    }
    // Drafts said nothing of the percent sign, so it may stand for itself.
    const bool isLiteral = !m_notes.isFinal() && (isThere(path) || !decoded);
    path = isLiteral ? path : *decoded;
    if (leadsOut(path)) {
        m_notes.error(u"bag-path-outside"_s, {where.constFirst(), listed});
        return std::nullopt;
    }
    return path;
}

std::optional<QString> BagPaths::find(const QString &listed, const QStringList &where)
{
    const std::optional<QString> path = cleaned(listed, where);
    if (!path || isThere(*path))
        return path;
    const auto other = m_byNormalForm.constFind(normalForm(*path));
    if (other == m_byNormalForm.cend())
        return path;
    m_notes.warn(u"bag-odd-spelling"_s, where);
    return *other;
}

std::optional<QString> readTagFile(BagTree &tree, const QString &path, const QString &encoding, BagNotes &notes)
{
    const Result<QByteArray> bytes = tree.read(path, longestTagFile);
    if (!bytes) {
        notes.add(bytes.error());
        return std::nullopt;
    }
    std::optional<QString> text = decodeTagFile(*bytes, encoding);
    if (!text)
        notes.error(u"bag-undecodable"_s, {path});
    return text;
}

QList<BagManifest> readManifests(BagTree &tree, const QString &encoding, BagNotes &notes)
{
    static const QRegularExpression name(u"\\A(tag)?manifest-([A-Za-z0-9_-]+)\\.txt\\z"_s);
    BagPaths paths(tree, notes);
    QList<BagManifest> manifests;
    const QStringList files = tree.files().keys();
    for (const QString &file : files) {
        const QRegularExpressionMatch match = name.match(file);
        if (!match.hasMatch())
            continue;
        const auto algorithm = algorithmNamed(match.captured(2));
        BagManifest manifest{file, match.hasCaptured(1), algorithm.value_or(QCryptographicHash::Sha512), {}};
        if (!algorithm) {
            notes.error(u"bag-algorithm-unknown"_s, {file});
            continue;
        }
        if (isWeak(*algorithm))
            notes.warn(u"bag-weak-digest"_s, {file});
        if (const auto text = readTagFile(tree, file, encoding, notes)) {
            ManifestReader(manifest, paths, notes).read(*text);
            manifests.append(manifest);
        }
    }
    return manifests;
}

} // namespace bantin::package
