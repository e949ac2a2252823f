// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/PortalSite.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PortalSite::PortalSite(QString folder)
    : m_folder(std::move(folder))
{
}

qsizetype PortalSite::pages() const
{
    return QDir(m_folder + u"/site/bai"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

qsizetype PortalSite::leftOver() const
{
    const QFileInfoList uploads = QDir(m_folder + u"/uploads"_s).entryInfoList({u"*.bin"_s}, QDir::Files);
    return QDir(m_folder + u"/incoming"_s).entryList(QDir::Files).size()
           + std::ranges::count_if(uploads, [](const QFileInfo &upload) { return upload.size() > 0; });
}

QString PortalSite::complaintAbout(const ApprovedArticle &article) const
{
    const QDir all(m_folder + u"/site/bai"_s);
    const QStringList found = all.entryList({u"*-"_s + article.id.toString().first(8)}, QDir::Dirs);
    if (found.size() != 1)
        return u"%1 pages of one article"_s.arg(found.size());
    const QString page = all.filePath(found.first());
    if (contentsOf(page + u"/index.html"_s).count(article.xhtml) != 1)
        return u"the page does not show the approved text"_s;
    const QDir assets(page + u"/assets"_s);
    if (assets.entryList(QDir::Files).size() != article.pictures.size())
        return u"the page has %1 pictures"_s.arg(assets.entryList(QDir::Files).size());
    for (const package::PayloadAsset &picture : article.pictures) {
        if (contentsOf(assets.filePath(picture.name)) != picture.bytes)
            return u"a picture of the page is not the approved one"_s;
    }
    return {};
}

} // namespace bantin::test
