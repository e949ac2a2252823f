// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Banner.h"

#include "app/messages/Messages.h"
#include "ui/look/LineIcon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeWidth = 4;

QLatin1StringView iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
    case Tone::Waiting:
    case Tone::Progress:
        return "warning"_L1;
    case Tone::Success:
        return "check"_L1;
    case Tone::Neutral:
    case Tone::Info:
    case Tone::Corrected:
        break;
    }
    return "info"_L1;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    for (QLabel *label : {m_headline, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_action->setObjectName("banner.action"_L1);
    m_close->setObjectName("banner.close"_L1);
    m_close->setIcon(lineIcon("close"_L1));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space + edgeWidth, Theme::space, Theme::space, Theme::space);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionChosen);
    hide();
}

void Banner::showMessage(Tone tone, const QString &headline, const QString &detail, Closing closing)
{
    m_tone = tone;
    m_icon->setPixmap(linePixmap(iconOf(tone), Theme::of(palette()).tone(tone).text, 18, devicePixelRatioF()));
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->hide();
    m_close->setVisible(closing == Closing::ByPerson);
    setAccessibleName(headline);
    setAccessibleDescription(detail);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showError(const Error &error, const QString &subject)
{
    const Sentence sentence = describe(error);
    const QString happened = subject.isEmpty() ? sentence.happened : tr("%1: %2").arg(subject, sentence.happened);
    showMessage(Tone::Danger, happened, QStringList({sentence.safe, sentence.next}).join(u' ').trimmed());
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->show();
}

void Banner::clear()
{
    hide();
    for (QLabel *label : {m_headline, m_detail})
        label->clear();
    m_action->setText({});
    setAccessibleName({});
    setAccessibleDescription({});
}

QString Banner::text() const
{
    return isHidden() ? QString() : QString(m_headline->text() + u' ' + m_detail->text()).trimmed();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ToneColours colours = Theme::of(palette()).tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), Theme::radius, Theme::radius);
    painter.setClipPath(shape);
    painter.fillRect(rect(), colours.background);
    painter.fillRect(QRect(0, 0, edgeWidth, height()), colours.edge);
}

} // namespace bantin::ui
