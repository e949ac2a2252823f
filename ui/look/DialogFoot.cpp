// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DialogFoot.h"

#include "app/messages/Messages.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int wholeBar = 1000;
}

DialogFoot::DialogFoot(const QString &name, const QString &accept, const QString &cancel, QWidget *parent)
    : QWidget(parent)
    , m_problem(makeLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_doing(makeMutedLabel({}, this))
    , m_cancel(makeButton(name + ".cancel"_L1, cancel, ButtonLook::Plain, this))
    , m_accept(makeButton(name + ".accept"_L1, accept, ButtonLook::Primary, this))
{
    m_problem->setObjectName(name + ".problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_doing->setObjectName(name + ".doing"_L1);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Working"));
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(m_problem);
    column->addWidget(m_bar);
    column->addWidget(m_doing);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &DialogFoot::cancelled);
    connect(m_accept, &QPushButton::clicked, this, &DialogFoot::accepted);
    clearProblem();
    setIdle();
}

void DialogFoot::setReady(bool ready)
{
    m_ready = ready;
    update();
}

void DialogFoot::setBusy(const QString &doing, Cancelling cancelling)
{
    m_busy = true;
    m_cancelling = cancelling;
    m_doing->setText(doing);
    clearProblem();
    setProgress(0, 0);
    update();
}

void DialogFoot::setIdle()
{
    m_busy = false;
    update();
}

void DialogFoot::setProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? wholeBar : 0);
    m_bar->setValue(total > 0 ? int(done * wholeBar / total) : 0);
}

void DialogFoot::showProblem(const Error &error)
{
    m_problem->setText(describe(error).oneLine());
    m_problem->show();
    makeRoom();
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DialogFoot::clearProblem()
{
    m_problem->clear();
    m_problem->hide();
}

void DialogFoot::update()
{
    // A button that is disabled while it works would leave the keys without an address.
    QWidget *focus = window()->focusWidget();
    if (m_busy && (focus == m_accept || focus == m_cancel))
        m_pressed = focus;
    m_bar->setVisible(m_busy);
    m_doing->setVisible(m_busy);
    m_cancel->setEnabled(!m_busy || m_cancelling == Cancelling::Possible);
    m_accept->setEnabled(m_ready && !m_busy);
    if (QWidget *pressed = m_busy ? nullptr : std::exchange(m_pressed, nullptr); pressed && pressed->isEnabled())
        pressed->setFocus(Qt::OtherFocusReason);
    makeRoom();
}

void DialogFoot::makeRoom()
{
    QWidget *dialog = window();
    if (dialog == this || !dialog->isVisible() || !dialog->layout())
        return;
    layout()->activate();
    dialog->layout()->activate();
    const int needed = dialog->layout()->totalHeightForWidth(dialog->width());
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

} // namespace bantin::ui
