// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/FileIntake.h"

#include "app/content/AttachmentFile.h"
#include "app/content/ImagePipeline.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Picture, Attachment };

struct Prepared {
    Kind kind = Kind::Picture;
    Result<content::ImportedAsset> asset;
};

bool isPictureName(const QString &name)
{
    static const QStringList extensions{u"jpg"_s,  u"jpeg"_s, u"png"_s, u"webp"_s, u"gif"_s,
                                        u"heic"_s, u"heif"_s, u"bmp"_s, u"tif"_s,  u"tiff"_s};
    return extensions.contains(QFileInfo(name).suffix().toLower());
}

Result<QByteArray> read(const QString &path, const QString &name)
{
    constexpr qint64 greatestFile = 64LL << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {name}, file.errorString()};
    if (file.size() > greatestFile)
        return Error{Fault::InvalidInput, u"file-too-large"_s, Retry::Never, {name}, {}};
    return file.readAll();
}

Prepared prepare(const QString &path, QByteArray bytes, const QString &name)
{
    const Kind kind = path.isEmpty() || isPictureName(name) ? Kind::Picture : Kind::Attachment;
    if (!path.isEmpty()) {
        auto found = read(path, name);
        if (!found)
            return {kind, found.error()};
        bytes = *std::move(found);
    }
    return {kind, kind == Kind::Picture ? content::importPicture(bytes) : content::importAttachment(bytes, name)};
}

} // namespace

FileIntake::FileIntake(QObject *parent)
    : QObject(parent)
{
}

void FileIntake::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        enqueue({path, {}, QFileInfo(path).fileName()});
}

void FileIntake::takePicture(const QByteArray &bytes, const QString &name)
{
    enqueue({{}, bytes, name});
}

void FileIntake::enqueue(Given given)
{
    m_queue.enqueue(std::move(given));
    if (!m_busy)
        prepareNext();
}

void FileIntake::goOn()
{
    m_busy = false;
    prepareNext();
}

void FileIntake::cancel()
{
    m_queue.clear();
    m_busy = false;
    ++m_cancelled;
}

void FileIntake::prepareNext()
{
    if (m_busy || m_queue.isEmpty())
        return;
    m_busy = true;
    const Given given = m_queue.dequeue();
    QtConcurrent::run(prepare, given.path, given.bytes, given.name)
        .then(this, [this, name = given.name, cancelled = m_cancelled](const Prepared &prepared) {
            if (cancelled != m_cancelled)
                return;
            if (!prepared.asset) {
                Q_EMIT refused(name, prepared.asset.error());
                goOn();
            } else if (prepared.kind == Kind::Picture) {
                Q_EMIT pictureReady(*prepared.asset, name);
            } else {
                Q_EMIT attachmentReady(*prepared.asset, name);
            }
        });
}

} // namespace bantin::ui::editor
