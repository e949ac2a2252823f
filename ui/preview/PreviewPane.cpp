// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPane.h"

#include "ui/preview/PreviewEngine.h"
#include "ui/preview/PreviewModule.h"

#include <QActionGroup>
#include <QLabel>
#include <QToolBar>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Device {
    const char *name;
    QString id;
    int width; ///< CSS pixels; 0: all there is
};

QList<Device> devices()
{
    return {{QT_TRANSLATE_NOOP("bantin::ui::PreviewPane", "Desktop"), u"desktop"_s, 0},
            {QT_TRANSLATE_NOOP("bantin::ui::PreviewPane", "Tablet"), u"tablet"_s, 768},
            {QT_TRANSLATE_NOOP("bantin::ui::PreviewPane", "Phone"), u"phone"_s, 390}};
}

} // namespace

struct PreviewPane::Private {
    QWidget *stage = nullptr;
    QHBoxLayout *stageLayout = nullptr;
    QLabel *message = nullptr;
    std::unique_ptr<PreviewEngine> engine;
    int width = 0;
};

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_d(std::make_unique<Private>())
{
    setObjectName(u"preview.pane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *toolBar = new QToolBar(this);
    auto *title = new QLabel(tr("As on the portal"), toolBar);
    title->setContentsMargins(8, 0, 12, 0);
    toolBar->addWidget(title);
    auto *group = new QActionGroup(this);
    for (const Device &device : devices()) {
        QAction *action = toolBar->addAction(tr(device.name));
        action->setObjectName("preview."_L1 + device.id);
        action->setCheckable(true);
        action->setChecked(device.width == 0);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, width = device.width] { setPageWidth(width); });
    }
    auto *spacer = new QWidget(toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(spacer);
    QAction *close = toolBar->addAction(tr("Close"));
    close->setObjectName(u"preview.close"_s);
    close->setToolTip(tr("Close the preview (F9)"));
    connect(close, &QAction::triggered, this, &PreviewPane::closeRequested);
    layout->addWidget(toolBar);

    m_d->stage = new QWidget(this);
    m_d->stageLayout = new QHBoxLayout(m_d->stage);
    m_d->stageLayout->setContentsMargins(0, 0, 0, 0);
    m_d->message = new QLabel(m_d->stage);
    m_d->message->setAlignment(Qt::AlignCenter);
    m_d->message->setWordWrap(true);
    m_d->message->hide();
    m_d->stageLayout->addWidget(m_d->message);
    layout->addWidget(m_d->stage, 1);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setPageWidth(int width)
{
    m_d->width = width;
    if (m_d->engine)
        m_d->engine->view()->setMaximumWidth(width > 0 ? width : QWIDGETSIZE_MAX);
}

void PreviewPane::showPage(const PreviewPage &page)
{
    if (!m_d->engine && !makeEngine()) {
        say(tr("The preview is not installed completely on this machine: its engine is missing. Writing, checking and "
               "sending work without it. Please install Bàn Tin again."));
        return;
    }
    m_d->message->hide();
    m_d->engine->load(page);
}

bool PreviewPane::makeEngine()
{
    PreviewEngineFactory *factory = loadPreviewModule();
    if (!factory)
        return false;
    const auto crashed = [this] { QMetaObject::invokeMethod(this, &PreviewPane::showCrash, Qt::QueuedConnection); };
    m_d->engine = factory->create(m_d->stage, {[this] { Q_EMIT pageShown(); }, crashed});
    m_d->engine->view()->setObjectName(u"preview.view"_s);
    m_d->engine->view()->setAccessibleName(tr("Preview of the published page"));
    m_d->stageLayout->addWidget(m_d->engine->view());
    setPageWidth(m_d->width);
    return true;
}

void PreviewPane::discard()
{
    m_d->engine.reset();
}

void PreviewPane::showCrash()
{
    discard();
    say(tr("The preview stopped. Your text is safe: it is in the editor and saved on this machine. "
           "Press F9 twice to open the preview again."));
}

void PreviewPane::say(const QString &message)
{
    m_d->message->setText(message);
    m_d->message->show();
}

} // namespace bantin::ui
