// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandoverFileOutlet.h"

#include "app/workflow/HandoverFile.h"
#include "ui/look/Words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QtConcurrentRun>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeBar = 1000;

/// The stick that is in, if there is one.
QString startFolder()
{
    const auto volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const QString root = volume.rootPath();
        const bool isRemovable = root.startsWith("/media/"_L1) || root.startsWith("/run/media/"_L1);
        if (isRemovable && volume.isReady() && !volume.isReadOnly())
            return root;
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

HandoverFileOutlet::HandoverFileOutlet(QObject *parent)
    : HandoverOutlet(parent)
{
}

HandoverFileOutlet::~HandoverFileOutlet()
{
    stop();
}

QString HandoverFileOutlet::label() const
{
    return tr("&Write a file (stick, e-mail)");
}

QString HandoverFileOutlet::action() const
{
    return tr("&Save as a file…");
}

QString HandoverFileOutlet::doing() const
{
    return tr("Writing, then reading back to see that it is whole…");
}

HandoverOutlet::Seal HandoverFileOutlet::seal() const
{
    return [](workflow::Session &session, const workflow::HandoverOrder &order,
              const RegulationCatalogue &regulations) { return workflow::exportHandover(session, order, regulations); };
}

void HandoverFileOutlet::choosePlace(const QString &suggestedName, QWidget &window)
{
    const QString suffix = QLatin1StringView(workflow::handoverSuffix);
    auto *dialog = new QFileDialog(&window, tr("Save the hand-over of articles"), startFolder(),
                                   tr("Hand-overs of articles (*.%1)").arg(suffix));
    dialog->setObjectName("handover.file"_L1);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QString folder = m_path.isEmpty() ? dialog->directory().path() : QFileInfo(m_path).absolutePath();
    dialog->setDirectory(folder);
    dialog->selectFile(suggestedName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path = path;
        Q_EMIT placeChosen();
    });
    dialog->open();
}

void HandoverFileOutlet::put(const QByteArray &sealed)
{
    using Written = Result<void>;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto *watcher = new QFutureWatcher<Written>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, wholeBar); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, size = sealed.size()] {
        watcher->deleteLater();
        finish(watcher->result(), size);
    });
    watcher->setFuture(QtConcurrent::run([path = m_path, sealed, stop = m_stop](QPromise<Written> &promise) {
        promise.setProgressRange(0, wholeBar);
        promise.addResult(workflow::writeHandoverFile(path, sealed, [&](qint64 done, qint64 total) {
            promise.setProgressValue(int(done * wholeBar / total));
            return !*stop;
        }));
    }));
}

void HandoverFileOutlet::stop()
{
    if (m_stop)
        *m_stop = true;
}

void HandoverFileOutlet::finish(const Result<void> &written, qint64 size)
{
    if (!written) {
        Q_EMIT failed(written.error());
        return;
    }
    const QFileInfo file(m_path);
    Q_EMIT delivered({tr("File %1 (%2) in %3. It was read back from there and is the same octet by octet.")
                          .arg(file.fileName(), Words::bytes(size), QDir::toNativeSeparators(file.absolutePath())),
                      {tr("Eject the stick before you pull it out."),
                       tr("Take it to the recipient's computer, or send it by e-mail: nobody else can open it."),
                       tr("There: open Bàn Tin, choose “Hand-overs”, then “Take over from a file…”, and this file.")},
                      QUrl::fromLocalFile(file.absolutePath())});
}

} // namespace bantin::ui
